package org.groupkpi.consolidation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Works out values that need other values: those first, each once, and without recursion, so that a
 * chain may be of any length.
 *
 * @param <K> what a value is of; no key may need itself, directly or through others
 */
final class Workings<K, V> {
  private final Function<K, ? extends Collection<K>> needs;
  private final Function<K, V> work;
  private final Map<K, V> known = new HashMap<>();

  /**
   * No value is known yet.
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
    inOrder(key, known::containsKey, needs, next -> known.put(next, work.apply(next)));
    return Objects.requireNonNull(known.get(key));
  }

  /** Forgets everything; it is worked out anew when asked for. */
  void clear() {
    known.clear();
  }

  /**
   * Works out a key after all that it needs.
   *
   * @param known whether a key is worked out already
   */
  static <K> void inOrder(
      K key, Predicate<K> known, Function<K, ? extends Collection<K>> needs, Consumer<K> work) {
    Deque<K> open = new ArrayDeque<>();
    open.push(key);
    while (!open.isEmpty()) {
      K top = open.element();
      int before = open.size();
      if (!known.test(top)) {
        needs.apply(top).stream().filter(need -> !known.test(need)).forEach(open::push);
      }
      if (open.size() == before) {
        open.pop();
        if (!known.test(top)) {
          work.accept(top);
        }
      }
    }
  }
}
