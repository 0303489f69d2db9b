package org.groupkpi.project;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingText;
import org.groupkpi.text.Language;

/** The definitions of a project cannot be used; carries every error of every file. */
public final class WrongDefinitions extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;
  private final Language language;

  /**
   * Refuses a project.
   *
   * @param findings errors by file and row; at least one
   * @param language the first of the project
   */
  public WrongDefinitions(List<Finding> findings, Language language) {
    super(FindingText.ofDefinitions(Language.EN).text(findings.get(0)));
    this.findings = List.copyOf(findings);
    this.language = language;
  }

  /** The project's first language. */
  public Language language() {
    return language;
  }

  /** All errors, by file and row. */
  public List<Finding> findings() {
    return findings;
  }
}
