package org.groupkpi.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * A template that cannot be used: where it is wrong, and why. The message is one line. Further
 * faults found in the same run come along as suppressed exceptions.
 */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final transient LocalText reason;

  /**
   * @param template name below the template folder, such as {@code html/table.ftlh}
   * @param line counted from 1; 0 if the fault has no line
   */
  public TemplateFault(String template, int line, LocalText reason) {
    super(message(template, line, reason.in(Language.EN)));
    this.template = template;
    this.line = line;
    this.reason = reason;
  }

  /** A fault whose reason is given by FreeMarker, in English. */
  public TemplateFault(String template, int line, String reason) {
    this(template, line, LocalText.same(reason));
  }

  /** The first of some faults, which brings along the others, each once. */
  static TemplateFault joined(List<TemplateFault> faults) {
    Map<String, TemplateFault> different = new LinkedHashMap<>();
    faults.stream()
        .flatMap(fault -> fault.all().stream())
        .forEach(fault -> different.putIfAbsent(fault.in(Language.EN), fault));
    List<TemplateFault> all = new ArrayList<>(different.values());
    TemplateFault first = all.remove(0);
    all.stream().filter(other -> !first.all().contains(other)).forEach(first::addSuppressed);
    return first;
  }

  /** This fault and those that it brings along. */
  public List<TemplateFault> all() {
    List<TemplateFault> all = new ArrayList<>(List.of(this));
    Arrays.stream(getSuppressed())
        .filter(TemplateFault.class::isInstance)
        .map(TemplateFault.class::cast)
        .forEach(all::add);
    return all;
  }

  public String template() {
    return template;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return oneLine(reason.in(Language.EN));
  }

  /** The message in a language. */
  public String in(Language language) {
    return message(template, line, reason.in(language));
  }

  private static String message(String template, int line, String reason) {
    return "templates/" + template + (line > 0 ? ":" + line : "") + ": " + oneLine(reason);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
