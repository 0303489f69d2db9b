package org.groupkpi.print;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.groupkpi.text.OneLine;

/**
 * The names that a template sees: a record becomes a hash of its components, an enum constant a
 * word. Only hashes, lists, texts, whole numbers and booleans ever reach a template, so there is no
 * Java object in it to misuse.
 */
final class TemplateNames {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private TemplateNames() {}

  /** The names of a record's components, in their order. */
  static List<String> of(Class<? extends Record> type) {
    return List.of(type.getRecordComponents()).stream().map(TemplateNames::name).toList();
  }

  static Map<String, Object> hash(Record value) {
    Map<String, Object> hash = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(value.getClass())) {
      hash.put(name(component), plain(read(component, value)));
    }
    return hash;
  }

  /** One of a record's components. */
  static Object component(Record value, String name) {
    return Stream.of(COMPONENTS.get(value.getClass()))
        .filter(component -> name(component).equals(name))
        .map(component -> read(component, value))
        .findFirst()
        .orElseThrow();
  }

  private static String name(RecordComponent component) {
    return component.getType() == Language.class ? "lang" : component.getName();
  }

  private static Object plain(Object value) {
    if (value instanceof Record inner) {
      return hash(inner);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(TemplateNames::plain).toList();
    }
    if (value instanceof Language language) {
      return language.code();
    }
    if (value instanceof Enum<?> constant) {
      return Keyword.of(constant);
    }
    if (value instanceof String text) {
      return OneLine.oneLine(text);
    }
    if (value instanceof Integer || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Optional<?> number) {
      return number.map(one -> Exact.plain((BigDecimal) one)).orElse("");
    }
    throw new IllegalArgumentException("no form for templates: " + value.getClass());
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
