package org.groupkpi.project;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingText;
import org.groupkpi.language.Language;

/** The definitions of a project cannot be used; carries every error of every file. */
public final class WrongDefinitions extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Finding> findings;

  /**
   * Refuses a project.
   *
   * @param findings errors by file and row; at least one
   */
  public WrongDefinitions(List<Finding> findings) {
    super(FindingText.ofDefinitions(Language.EN).text(findings.get(0)));
    this.findings = List.copyOf(findings);
  }

  /** All errors, by file and row. */
  public List<Finding> findings() {
    return findings;
  }
}
