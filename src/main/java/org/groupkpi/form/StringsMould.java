package org.groupkpi.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.groupkpi.file.PackedPart;
import org.groupkpi.file.PartMould;

/**
 * The texts of the cells of a workbook, each once, by number: those that forms have in common, and
 * behind them those of an entity.
 */
final class StringsMould {
  private static final String ITEM = "<si>";
  private static final String END = "</si>";

  private final PartMould part;
  private final Map<String, Integer> numbers;
  private final int references;

  private StringsMould(PartMould part, Map<String, Integer> numbers, int references) {
    this.part = part;
    this.numbers = numbers;
    this.references = references;
  }

  static StringsMould cast(String name, String xml) {
    Map<String, Integer> numbers = new HashMap<>();
    int from = xml.indexOf(ITEM);
    while (xml.startsWith(ITEM, from)) {
      int to = xml.indexOf(END, from) + END.length();
      numbers.put(xml.substring(from, to), numbers.size());
      from = to;
    }
    Pieces pieces = new Pieces(xml);
    String references = pieces.hole("<sst count=\"", "\"");
    pieces.hole(" uniqueCount=\"", "\"");
    pieces.hole(xml.substring(xml.lastIndexOf(ITEM), from), "</sst>");
    return new StringsMould(pieces.mould(name), numbers, Integer.parseInt(references));
  }

  String name() {
    return part.name();
  }

  /** What is written of a title before its quieter text. */
  static String before(OwnContent.Title title, FormStyles styles) throws IOException {
    SharedStringsTable one = new SharedStringsTable();
    one.addSharedStringItem(title.styled(styles));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    one.writeTo(out);
    String xml = out.toString(StandardCharsets.UTF_8);
    return xml.substring(xml.indexOf(ITEM), xml.lastIndexOf("<t ")) + "<t xml:space=\"preserve\">";
  }

  /** A text as the library spells it in elements. */
  static String spelled(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
  }

  Used use() {
    return new Used();
  }

  /** The texts of one form. */
  final class Used {
    private final Map<String, Integer> own = new LinkedHashMap<>();
    private int uses = references;

    /** The number of a text. */
    int number(String text) {
      boolean edged =
          Character.isWhitespace(text.charAt(0))
              || Character.isWhitespace(text.charAt(text.length() - 1));
      String start = edged ? "<si><t xml:space=\"preserve\">" : "<si><t>";
      return item(start + spelled(text) + "</t></si>");
    }

    /** The number of a title. */
    int number(String before, String beside) {
      return item(before + spelled(beside) + "</t></r></si>");
    }

    private int item(String xml) {
      uses++;
      Integer shared = numbers.get(xml);
      return shared != null ? shared : own.computeIfAbsent(xml, key -> numbers.size() + own.size());
    }

    PackedPart fill() {
      return part.fill(
          List.of(
              Pieces.bytes(Integer.toString(uses)),
              Pieces.bytes(Integer.toString(numbers.size() + own.size())),
              Pieces.bytes(String.join("", own.keySet()))));
    }
  }
}
