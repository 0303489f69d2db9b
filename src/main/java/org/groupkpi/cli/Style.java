package org.groupkpi.cli;

/** Emphasis on a terminal; plain text elsewhere. */
enum Style {
  COLOURED,
  PLAIN;

  String red(String text) {
    return wrap("31;1", text);
  }

  String amber(String text) {
    return wrap("33;1", text);
  }

  String green(String text) {
    return wrap("32;1", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  String bold(String text) {
    return wrap("1", text);
  }

  private String wrap(String code, String text) {
    return this == COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
