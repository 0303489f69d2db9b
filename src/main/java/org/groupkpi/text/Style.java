package org.groupkpi.text;

/** Emphasis on a terminal; plain text elsewhere. */
public enum Style {
  COLOURED,
  PLAIN;

  /** What emphasis is written with, as a regular expression. */
  static final String EMPHASIS = "\u001b\\[(?:31;1|33;1|1|2|0)m";

  public String red(String text) {
    return wrap("31;1", text);
  }

  public String amber(String text) {
    return wrap("33;1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  /** A line of a list, ended: a faint label in so many places, then the text. */
  public String labelled(String label, int places, String text) {
    return "  " + dim(TextWidth.padded(label, places)) + TextWidth.visible(text) + "\n";
  }

  private String wrap(String code, String text) {
    return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
