package org.groupkpi.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Fields as all JSON files of the tool write them. */
public final class JsonFields {
  private JsonFields() {}

  /** An exact decimal as text, in plain notation. */
  public static void exact(JsonGenerator json, String name, BigDecimal value) throws IOException {
    json.writeStringField(name, Exact.plain(value));
  }

  /** Which figure it is. */
  public static void figure(JsonGenerator json, FigureKey figure) throws IOException {
    json.writeStringField("key", figure.toString());
    json.writeStringField("node", figure.entity());
    json.writeStringField("indicator", figure.code().indicator());
    optional(json, "member", figure.code().memberText());
    json.writeNumberField("year", figure.year().number());
  }

  /** A text, unless it is empty. */
  public static void optional(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  /** A text in Chinese and English; one field where both read the same, none if it is empty. */
  public static void text(JsonGenerator json, String name, LocalText text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    String zh = text.in(Language.ZH);
    String en = text.in(Language.EN);
    if (zh.equals(en)) {
      json.writeStringField(name, zh);
    } else {
      json.writeStringField(name + "_zh", zh);
      json.writeStringField(name + "_en", en);
    }
  }

  /** Writes the fields of an object. */
  @FunctionalInterface
  public interface Body<T> {
    void write(T item) throws IOException;
  }

  /** A list of objects. */
  public static <T> void objects(
      JsonGenerator json, String name, Iterable<T> items, Body<? super T> body) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      body.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A list of objects, unless it is empty. */
  public static <T> void optional(
      JsonGenerator json, String name, Collection<T> items, Body<? super T> body)
      throws IOException {
    if (!items.isEmpty()) {
      objects(json, name, items, body);
    }
  }

  /** An object, if there is one. */
  public static <T> void optional(
      JsonGenerator json, String name, Optional<T> item, Body<? super T> body) throws IOException {
    if (item.isPresent()) {
      json.writeObjectFieldStart(name);
      body.write(item.get());
      json.writeEndObject();
    }
  }

  /** A list of texts, unless it is empty. */
  public static void texts(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }
}
