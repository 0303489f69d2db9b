package org.groupkpi.text;

/** Makes any text read as itself in LaTeX: no command, no mathematics, no comment. */
public final class LatexText {
  private LatexText() {}

  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    OneLine.oneLine(text).codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '\\' -> escaped.append("\\textbackslash{}");
      case '~' -> escaped.append("\\textasciitilde{}");
      case '^' -> escaped.append("\\textasciicircum{}");
      case '<' -> escaped.append("\\textless{}");
      case '>' -> escaped.append("\\textgreater{}");
      case '|' -> escaped.append("\\textbar{}");
      case '"' -> escaped.append("\\textquotedbl{}");
      case '\'' -> escaped.append("\\textquotesingle{}");
      case '`' -> escaped.append("\\textasciigrave{}");
      case '{', '}', '$', '&', '#', '_', '%' -> escaped.append('\\').appendCodePoint(character);
      case '[', ']', '-', '*' -> escaped.append('{').appendCodePoint(character).append('}');
      default -> escaped.appendCodePoint(character);
    }
  }
}
