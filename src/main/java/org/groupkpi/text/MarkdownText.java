package org.groupkpi.text;

import java.util.regex.Pattern;

/**
 * Makes any text read as itself in GitHub-flavoured Markdown, in a paragraph, a heading or a table
 * cell: no markup, no HTML, no link, no second line or column.
 */
public final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~$]");
  private static final Pattern BLOCK_START =
      Pattern.compile("^(\\s*)(?:([#=]|[+-](?=[\\s-]|$))|(\\d{1,9})([.)])(?=\\s|$))");
  private static final Pattern LINK = Pattern.compile("(?i)(?<=[a-z]):(?=//)|(?<=www)\\.|@");

  private MarkdownText() {}

  public static String escape(String text) {
    String line = OneLine.oneLine(text);
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    line = MARKUP.matcher(line).replaceAll("\\\\$0");
    line = LINK.matcher(line).replaceAll("\\\\$0");
    return escapeStart(line);
  }

  /** At the start of a line these would begin a list, a heading or a rule. */
  private static String escapeStart(String line) {
    return BLOCK_START
        .matcher(line)
        .replaceFirst(
            match ->
                match.group(2) != null
                    ? match.group(1) + "\\\\" + match.group(2)
                    : match.group(1) + match.group(3) + "\\\\" + match.group(4));
  }
}
