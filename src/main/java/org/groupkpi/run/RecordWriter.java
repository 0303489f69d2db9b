package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Entity;

/**
 * Writes records in few bytes, for {@link RecordReader}: components one after the other, each text
 * spelled out once, entities by their codes.
 */
final class RecordWriter {
  private final DataOutputStream out;
  private final Map<String, Integer> texts = new HashMap<>();

  RecordWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void write(Record record) throws IOException {
    value(record, record.getClass());
    out.flush();
  }

  private void value(Object value, Type type) throws IOException {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Entity entity) {
      text(entity.code());
    } else if (value instanceof BigDecimal || value instanceof BigInteger) {
      text(value.toString());
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof byte[] bytes) {
      out.writeInt(bytes.length);
      out.write(bytes);
    } else if (value instanceof Optional<?> optional) {
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        value(optional.get(), argument(type, 0));
      }
    } else if (value instanceof Collection<?> values) {
      out.writeInt(values.size());
      for (Object one : values) {
        value(one, argument(type, 0));
      }
    } else if (value instanceof Map<?, ?> map) {
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        value(entry.getKey(), argument(type, 0));
        value(entry.getValue(), argument(type, 1));
      }
    } else {
      alternative(value, (Class<?>) type);
    }
  }

  /** One of the types that a sealed type permits is told by its place among them. */
  private void alternative(Object value, Class<?> type) throws IOException {
    if (type.isSealed() && !type.isEnum()) {
      List<Class<?>> permitted = List.of(type.getPermittedSubclasses());
      Class<?> own =
          value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
      out.writeByte(permitted.indexOf(own));
    }
    if (value instanceof Enum<?> constant) {
      text(constant.name());
    } else {
      components(value);
    }
  }

  private void components(Object value) throws IOException {
    for (RecordShape.Part part : RecordShape.of(value.getClass()).parts()) {
      try {
        value(part.accessor().invoke(value), part.type());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(part.accessor().toString(), e);
      }
    }
  }

  static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private void text(String text) throws IOException {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known == null) {
      out.writeInt(texts.size() - 1);
      byte[] bytes = text.getBytes(UTF_16BE);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else {
      out.writeInt(known);
    }
  }
}
