package org.groupkpi.splice;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a cell is filled.
 *
 * @param pattern {@code solid}, {@code gray125} ...; {@code none}
 * @param foreground {@code FFF3BF}, {@code theme:4:0.6} with its tint, or {@code -}
 * @param background likewise
 */
public record CellFilling(String pattern, String foreground, String background) {
  public static final CellFilling NONE = new CellFilling("none", "-", "-");

  private static final String THEME = "theme:";
  private static final Pattern TINT =
      Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?(E-?[0-9]{1,3})?");

  static CellFilling read(byte[] fill, List<String> palette) {
    Tags tags = new Tags(fill);
    if (!tags.nextChild(0) || !tags.is("patternFill")) {
      return NONE; // a gradient
    }
    String pattern = tags.attribute("patternType", "none");
    String foreground = "-";
    String background = "-";
    while (tags.nextChild(1)) {
      String colour = colour(tags, palette);
      if (tags.is("fgColor")) {
        foreground = colour;
      } else {
        background = colour;
      }
    }
    return pattern.equals("none") ? NONE : new CellFilling(pattern, foreground, background);
  }

  private static String colour(Tags tags, List<String> palette) {
    String written = tags.attribute("tint", "0.0");
    String tint = TINT.matcher(written).matches() ? written : "0.0";
    int theme = tags.number("theme");
    if (theme >= 0) {
      return THEME + theme + ":" + tint;
    }
    int index = tags.number("indexed");
    String rgb = tags.attribute("rgb", "");
    if (index >= 0) {
      rgb = index < palette.size() ? palette.get(index) : IndexedColour.rgb(index);
    }
    if (!rgb.matches("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}")) {
      return "-";
    }
    return tinted(rgb.substring(rgb.length() - 6).toUpperCase(Locale.ROOT), tint);
  }

  /** Lighter for a tint above zero, darker below. */
  private static String tinted(String rgb, String tint) {
    double by = Double.parseDouble(tint);
    if (by == 0) {
      return rgb;
    }
    byte[] bytes = HexFormat.of().parseHex(rgb);
    for (int i = 0; i < bytes.length; i++) {
      int light = bytes[i] & 0xff;
      double other = by > 0 ? light * (1 - by) + (255 - 255 * (1 - by)) : light * (1 + by);
      bytes[i] = (byte) (int) Math.max(0, Math.min(255, other));
    }
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  public boolean isNone() {
    return pattern.equals("none");
  }

  String xml() {
    return "<fill><patternFill patternType=\""
        + XmlText.of(pattern)
        + "\">"
        + colour("fgColor", foreground)
        + colour("bgColor", background)
        + "</patternFill></fill>";
  }

  private static String colour(String element, String colour) {
    if (colour.startsWith(THEME)) {
      String[] parts = colour.split(":", -1);
      String tint = parts[2].equals("0.0") ? "" : "\" tint=\"" + parts[2];
      return "<" + element + " theme=\"" + parts[1] + tint + "\"/>";
    }
    return colour.equals("-") ? "" : "<" + element + " rgb=\"FF" + colour + "\"/>";
  }
}
