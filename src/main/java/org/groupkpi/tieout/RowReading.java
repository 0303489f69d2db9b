package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to read the beginning of a row.
 *
 * @param unit empty if none is stated
 */
public record RowReading(String label, String unit) {
  private static final Pattern IN_PARENTHESES = Pattern.compile("(.+)[(（]([^()（）]+)[)）]\\s*[0-9]*");

  private static final int LONGEST = 300;

  /**
   * All ways: the label and unit as they stand, or the unit after the label or at its end.
   *
   * @param labels texts before the figures; the last is the label
   * @param before lines that may be the beginning of the label
   */
  static List<RowReading> of(List<String> labels, String unit, List<String> before) {
    LinkedHashSet<RowReading> readings = new LinkedHashSet<>();
    int last = labels.size() - 1;
    for (String text : beginnings(last < 0 ? "" : labels.get(last), before)) {
      readings.add(new RowReading(text, unit));
      if (unit.isEmpty()) {
        readings.addAll(split(text));
      }
    }
    if (unit.isEmpty() && last > 0) {
      readings.add(new RowReading(labels.get(last - 1), labels.get(last)));
    }
    return List.copyOf(readings);
  }

  /** The label alone, and with one or more of the lines before it. */
  private static List<String> beginnings(String label, List<String> before) {
    List<String> texts = new ArrayList<>();
    texts.add(label);
    String text = label;
    for (int i = before.size() - 1; i >= 0; i--) {
      text = before.get(i) + " " + text;
      texts.add(text);
    }
    return texts;
  }

  private static List<RowReading> split(String text) {
    List<RowReading> readings = new ArrayList<>();
    if (text.length() > LONGEST) {
      return readings;
    }
    Matcher parentheses = IN_PARENTHESES.matcher(text);
    if (parentheses.matches()) {
      readings.add(new RowReading(parentheses.group(1), parentheses.group(2)));
    }
    for (int at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
      readings.add(new RowReading(text.substring(0, at), text.substring(at + 1)));
    }
    return readings;
  }
}
