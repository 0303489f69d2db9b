package org.groupkpi.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a record is taken apart and put together again, found once for each type. */
record RecordShape(Constructor<?> constructor, List<Part> parts) {
  private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

  /** A component: its type, and the method that gives it. */
  record Part(Type type, Method accessor) {}

  static RecordShape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, RecordShape::found);
  }

  private static RecordShape found(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new RecordShape(
          constructor,
          Arrays.stream(components)
              .map(
                  component -> {
                    component.getAccessor().setAccessible(true);
                    return new Part(component.getGenericType(), component.getAccessor());
                  })
              .toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
