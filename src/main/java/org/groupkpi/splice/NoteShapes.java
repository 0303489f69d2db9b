package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawing of the notes of a sheet. It is no strict XML when other programs wrote it, so shapes
 * are found by their text.
 */
final class NoteShapes {
  private static final String NONE =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
          + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
          + "</xml>";
  private static final String TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
  private static final String LOOK =
      " type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
          + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
          + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
          + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";
  private static final Pattern NUMBER = Pattern.compile("_x0000_s([0-9]{1,8})\\b");
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]{1,7})\\s*</x:Row>");
  private static final Pattern COLUMN =
      Pattern.compile("<x:Column>\\s*([0-9]{1,5})\\s*</x:Column>");

  private final PartEdit edit;
  private final Map<Place, int[]> shapes = new HashMap<>();
  private final StringBuilder added = new StringBuilder();
  private final int last;
  private int number = 1024;

  NoteShapes(byte[] vml) {
    edit = new PartEdit(vml);
    String text = new String(vml, ISO_8859_1);
    last = text.lastIndexOf("</xml>");
    if (last < 0 || !text.contains("xmlns:v=") || !text.contains("xmlns:x=")) {
      throw new UnknownShape("a drawing without end");
    }
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      number = Math.max(number, Integer.parseInt(numbers.group(1)));
    }
    find(text);
    if (!text.contains("\"_x0000_t202\"")) {
      added.append(TYPE);
    }
  }

  static NoteShapes none() {
    return new NoteShapes(NONE.getBytes(ISO_8859_1));
  }

  private void find(String text) {
    String end = "</v:shape>";
    int from = text.indexOf("<v:shape ");
    while (from >= 0) {
      int to = text.indexOf(end, from);
      if (to < 0) {
        return;
      }
      String shape = text.substring(from, to);
      Matcher row = ROW.matcher(shape);
      Matcher column = COLUMN.matcher(shape);
      if (shape.contains("\"Note\"") && row.find() && column.find()) {
        Place cell =
            new Place(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)) + 1);
        shapes.put(cell, new int[] {from, to + end.length()});
      }
      from = text.indexOf("<v:shape ", to);
    }
  }

  void remove(Place cell) {
    int[] shape = shapes.remove(cell);
    if (shape == null) {
      throw new UnknownShape("a note without its shape");
    }
    edit.replace(shape[0], shape[1], "");
  }

  /**
   * Draws a note beside its cell, to be seen when one points at it.
   *
   * @param end the cell after its lower right corner
   */
  void add(Place cell, Place end) {
    number++;
    added.append("<v:shape id=\"_x0000_s").append(number).append('"').append(LOOK);
    added.append(cell.column()).append(", 0, ").append(cell.row() - 1).append(", 0, ");
    added.append(end.column() - 1).append(", 0, ").append(end.row() - 1).append(", 0</x:Anchor>");
    added.append("<x:AutoFill>False</x:AutoFill><x:Row>").append(cell.row() - 1);
    added.append("</x:Row><x:Column>").append(cell.column() - 1);
    added.append("</x:Column></x:ClientData></v:shape>");
  }

  byte[] bytes() {
    edit.insert(last, added.toString());
    return edit.bytes();
  }
}
