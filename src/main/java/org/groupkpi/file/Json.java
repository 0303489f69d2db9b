package org.groupkpi.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.groupkpi.text.Unprintable;
import org.jspecify.annotations.Nullable;

/** The way all JSON files are laid out: UTF-8, two blanks, line feeds on every system. */
public final class Json {
  private Json() {}

  public static JsonGenerator generator(OutputStream out) throws IOException {
    return generator(out, Integer.MAX_VALUE);
  }

  /** A generator of one value without line breaks; what it writes to stays open. */
  public static JsonGenerator line(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /**
   * A generator of flat files.
   *
   * @param deepest objects and arrays nested deeper stand on one line each
   */
  public static JsonGenerator generator(OutputStream out, int deepest) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    return json.setCharacterEscapes(new Escapes()).setPrettyPrinter(new Lines(deepest));
  }

  /** What would act on a terminal or reorder a line is escaped, beside what has to be. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return Unprintable.is(c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
          : null;
    }
  }

  /** A line for each entry down to a depth; what is deeper stands on the line of what holds it. */
  private static final class Lines extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final DefaultIndenter EACH = new DefaultIndenter("  ", "\n");

    private final int deepest;

    Lines(int deepest) {
      this.deepest = deepest;
      indentObjectsWith(EACH);
      indentArraysWith(EACH);
    }

    private void line(JsonGenerator json, int level) throws IOException {
      if (level <= deepest) {
        EACH.writeIndentation(json, level);
      } else {
        json.writeRaw(' ');
      }
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
      line(json, _nesting);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      line(json, _nesting);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(',');
      line(json, _nesting);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(',');
      line(json, _nesting);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
      end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
      end(json, entries, ']');
    }

    private void end(JsonGenerator json, int entries, char bracket) throws IOException {
      boolean lines = entries > 0 && _nesting <= deepest;
      _nesting--;
      if (lines) {
        EACH.writeIndentation(json, _nesting);
      } else {
        json.writeRaw(' ');
      }
      json.writeRaw(bracket);
    }
  }
}
