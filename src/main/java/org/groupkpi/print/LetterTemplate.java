package org.groupkpi.print;

import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.OneLine;
import org.groupkpi.text.Words;

/**
 * The template of a letter, {@code mail/invite.zh.txt.ftl}: what it prints first is the subject,
 * the rest after an empty line the text.
 */
public final class LetterTemplate {
  private static final LocalText NO_TEXT =
      Words.of("the first line is the subject, the second is empty, then follows the text");

  private final TemplateEngine engine;
  private final String file;

  /** What it printed. */
  public record Printed(String subject, String text) {}

  /**
   * @param projectTemplates the project's own folder, whose files come before those of the tool; it
   *     need not exist
   * @param occasion such as {@code invite}
   * @throws TemplateFault if a file in it is too large
   */
  public LetterTemplate(Optional<Path> projectTemplates, String occasion, Language language) {
    this.engine = new TemplateEngine(new TemplateSources(projectTemplates));
    String spoken = language == Language.EN ? "en" : "zh";
    this.file = "mail/" + occasion + "." + spoken + ".txt.ftl";
  }

  /**
   * Prints a letter.
   *
   * @param names a record, whose components the template sees
   * @throws TemplateFault if the template is wrong
   */
  public Printed print(Record names) {
    String[] parts = engine.process(file, TemplateNames.hash(names)).strip().split("\\R", 2);
    if (parts.length < 2 || parts[1].isBlank()) {
      throw new TemplateFault(file, 0, NO_TEXT);
    }
    return new Printed(OneLine.oneLine(parts[0]), parts[1].strip() + "\n");
  }
}
