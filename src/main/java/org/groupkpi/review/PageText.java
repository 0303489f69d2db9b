package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Texts of the page, which is read in Chinese and in English. */
final class PageText {
  private PageText() {}

  /** A text in both languages; one string where both read the same. */
  static void write(JsonGenerator json, LocalText text) throws IOException {
    String zh = text.in(Language.ZH);
    String en = text.in(Language.EN);
    if (zh.equals(en)) {
      json.writeString(zh);
      return;
    }
    json.writeStartObject();
    json.writeStringField("zh", zh);
    json.writeStringField("en", en);
    json.writeEndObject();
  }

  static void field(JsonGenerator json, String name, LocalText text) throws IOException {
    json.writeFieldName(name);
    write(json, text);
  }
}
