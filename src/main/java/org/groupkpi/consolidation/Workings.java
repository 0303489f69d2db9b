package org.groupkpi.consolidation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Works out values that need others of their kind: what is needed first, each once, and however
 * long the chain is, for nothing calls itself.
 *
 * @param <K> what a value is of; no key may need itself, directly or through others
 */
final class Workings<K, V> {
  private final Function<K, ? extends Collection<K>> needs;
  private final Function<K, V> work;
  private final Map<K, V> known = new HashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param needs the keys whose values are asked for while one is worked out
   * @param work works out a value; it may ask for those that it needs
   */
  Workings(Function<K, ? extends Collection<K>> needs, Function<K, V> work) {
    this.needs = needs;
    this.work = work;
  }

  V of(K key) {
    V found = known.get(key);
    if (found != null) {
      return found;
    }
    Deque<K> open = new ArrayDeque<>();
    open.push(key);
    while (!open.isEmpty()) {
      K top = open.element();
      if (!known.containsKey(top) && !pushed(top, open)) {
        known.put(top, work.apply(top));
      }
      if (known.containsKey(top)) {
        open.pop();
      }
    }
    return Objects.requireNonNull(known.get(key));
  }

  /** Puts what a key needs and is not known on top; whether there was something. */
  private boolean pushed(K key, Deque<K> open) {
    boolean pushed = false;
    for (K need : needs.apply(key)) {
      if (!known.containsKey(need)) {
        open.push(need);
        pushed = true;
      }
    }
    return pushed;
  }

  /** Forgets everything; it is worked out anew when asked for. */
  void clear() {
    known.clear();
  }
}
