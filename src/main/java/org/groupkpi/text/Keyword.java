package org.groupkpi.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How files name constants: {@code LIKE_FOR_LIKE} is {@code like-for-like}. */
public final class Keyword {
  private Keyword() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Constants by their keywords, in their order. */
  public static <E extends Enum<E>> Map<String, E> all(E[] constants) {
    Map<String, E> all = new LinkedHashMap<>();
    for (E constant : constants) {
      all.put(of(constant), constant);
    }
    return all;
  }
}
