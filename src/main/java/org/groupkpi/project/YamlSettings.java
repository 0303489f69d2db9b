package org.groupkpi.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads plain YAML: nested keys with texts or lists of texts, each with its line. Anchors, aliases,
 * tags and repeated keys are refused.
 */
final class YamlSettings {
  private static final int DEEPEST = 4;

  /**
   * What stands under a key.
   *
   * @param texts one for a plain value, several for a list, none for null
   * @param line where the key stands
   */
  record Value(List<String> texts, int line) {
    Value {
      texts = List.copyOf(texts);
    }
  }

  /** Why the file cannot be used, with its line. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Refused(Finding finding) {
      super(finding.message().en());
      this.finding = finding;
    }

    Finding finding() {
      return finding;
    }
  }

  private final YAMLParser parser;
  private final int[] characters;
  private final SourceCell file;
  private final Map<String, Value> values = new LinkedHashMap<>();

  private YamlSettings(YAMLParser parser, String text, SourceCell file) {
    this.parser = parser;
    this.characters = text.codePoints().toArray();
    this.file = file;
  }

  /** All values by path, {@code gate.errors}, in the order of the file. */
  static Map<String, Value> read(String text, SourceCell file) throws Refused {
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      YamlSettings settings = new YamlSettings(parser, text, file);
      settings.document();
      return settings.values;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw refuse(file, line, Words.of("this is not valid YAML"));
    } catch (IOException e) {
      throw refuse(file, 1, Words.of("this is not valid YAML"));
    }
  }

  private void document() throws IOException, Refused {
    JsonToken token = next();
    if (token == null) {
      return;
    }
    if (token != JsonToken.START_OBJECT) {
      throw refuse(Words.of("it should be made of “key: value” lines"));
    }
    object("", 1);
    if (next() != null) {
      throw refuse(Words.of("there may be one YAML document only"));
    }
  }

  private void object(String path, int depth) throws IOException, Refused {
    for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
      String key = path + parser.currentName();
      int line = line();
      if (values.containsKey(key)) {
        throw refuse(Words.of("“{0}” stands more than once").fill(key));
      }
      value(key, line, depth);
    }
  }

  private void value(String key, int line, int depth) throws IOException, Refused {
    JsonToken token = next();
    if (token == JsonToken.START_OBJECT) {
      if (depth >= DEEPEST) {
        throw refuse(Words.of("it is nested too deeply"));
      }
      values.put(key, new Value(List.of(), line));
      object(key + ".", depth + 1);
    } else if (token == JsonToken.START_ARRAY) {
      values.put(key, new Value(list(), line));
    } else {
      values.put(key, new Value(scalar(token), line));
    }
  }

  private List<String> list() throws IOException, Refused {
    List<String> texts = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      if (token == null || token.isStructStart()) {
        throw refuse(Words.of("a list may have plain values only"));
      }
      texts.addAll(scalar(token));
    }
    return texts;
  }

  private List<String> scalar(JsonToken token) throws IOException {
    return token == JsonToken.VALUE_NULL ? List.of() : List.of(parser.getText().strip());
  }

  private JsonToken next() throws IOException, Refused {
    JsonToken token = parser.nextToken();
    int first = first();
    if (parser.isCurrentAlias() || parser.getObjectId() != null || first == '&') {
      throw refuse(Words.of("anchors (&) and aliases (*) are not allowed"));
    }
    if (parser.getTypeId() != null || first == '!') {
      throw refuse(Words.of("tags (!) are not allowed"));
    }
    return token;
  }

  /** With what the token begins: the parser does not tell of every anchor and tag. */
  private int first() {
    long at = parser.currentTokenLocation().getCharOffset();
    return at >= 0 && at < characters.length ? characters[(int) at] : 0;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private Refused refuse(LocalText why) {
    return refuse(file, line(), why);
  }

  private static Refused refuse(SourceCell file, int line, LocalText why) {
    return new Refused(
        Finding.of(FindingKind.D019, why).at(file.at(Integer.toString(Math.max(1, line)), "")));
  }
}
