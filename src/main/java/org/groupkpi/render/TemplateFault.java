package org.groupkpi.render;

/** A template that cannot be used: where it is wrong, and why. The message is one line. */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final String reason;

  /**
   * @param template name below the template folder, such as {@code html/table.ftlh}
   * @param line counted from 1; 0 if the fault has no line
   */
  public TemplateFault(String template, int line, String reason) {
    super("templates/" + template + (line > 0 ? ":" + line : "") + ": " + oneLine(reason));
    this.template = template;
    this.line = line;
    this.reason = oneLine(reason);
  }

  public String template() {
    return template;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return reason;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
