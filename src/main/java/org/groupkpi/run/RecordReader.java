package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.definition.Entity;

/** Reads what {@link RecordWriter} wrote. */
final class RecordReader {
  private final DataInputStream in;
  private final Function<String, Entity> entities;
  private final List<String> texts = new ArrayList<>();

  /**
   * A reader.
   *
   * @param entities by their codes
   */
  RecordReader(InputStream in, Function<String, Entity> entities) {
    this.in = new DataInputStream(in);
    this.entities = entities;
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are none of that type
   */
  <T extends Record> T read(Class<T> type) throws IOException {
    try {
      return type.cast(value(type));
    } catch (RuntimeException e) {
      throw new IOException("no " + type.getSimpleName(), e);
    }
  }

  private Object value(Type type) throws IOException {
    return type instanceof ParameterizedType of
        ? container((Class<?>) of.getRawType(), of)
        : simple((Class<?>) type);
  }

  private Object container(Class<?> raw, Type type) throws IOException {
    if (raw == Optional.class) {
      return in.readBoolean()
          ? Optional.of(value(RecordWriter.argument(type, 0)))
          : Optional.empty();
    }
    int size = in.readInt();
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        Object key = value(RecordWriter.argument(type, 0));
        map.put(key, value(RecordWriter.argument(type, 1)));
      }
      return map;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(value(RecordWriter.argument(type, 0)));
    }
    return raw == List.class ? values : new LinkedHashSet<>(values);
  }

  private Object simple(Class<?> type) throws IOException {
    if (type == String.class) {
      return text();
    }
    if (type == Entity.class) {
      return entities.apply(text());
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text());
    }
    if (type == BigInteger.class) {
      return new BigInteger(text());
    }
    if (type == int.class || type == Integer.class) {
      return in.readInt();
    }
    if (type == boolean.class) {
      return in.readBoolean();
    }
    if (type == byte[].class) {
      return in.readNBytes(in.readInt());
    }
    if (type.isSealed() && !type.isEnum()) {
      return simple(type.getPermittedSubclasses()[in.readByte()]);
    }
    return type.isEnum() ? constant(type) : components(type);
  }

  private Object constant(Class<?> type) throws IOException {
    String name = text();
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type.getSimpleName() + " " + name);
  }

  private Object components(Class<?> type) throws IOException {
    RecordShape shape = RecordShape.of(type);
    Object[] parts = new Object[shape.parts().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = value(shape.parts().get(i).type());
    }
    try {
      return shape.constructor().newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IOException("no " + type.getSimpleName(), e);
    }
  }

  private String text() throws IOException {
    int index = in.readInt();
    if (index == texts.size()) {
      texts.add(new String(in.readNBytes(in.readInt()), UTF_16BE));
    }
    return texts.get(index);
  }
}
