package org.groupkpi.returns;

import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Subject;

/**
 * What makes a finding the same in two rounds. Its cell does not: rows move and sheets are renamed.
 *
 * @param kind id of the kind
 * @param column of the form, empty where the finding is not about an answer
 * @param text what stood there, where no indicator tells two findings apart; empty otherwise
 */
public record Identity(String kind, String check, Subject subject, String column, String text) {

  /** The identity of a finding about a form in which these figures stand. */
  static Identity of(Finding finding, AnswerTexts figures) {
    return new Identity(
        finding.kind().name(),
        finding.check(),
        finding.subject(),
        figures.at(finding.place()).map(AnswerKey::column).orElse(""),
        finding.subject().indicator().isEmpty() ? finding.place().text() : "");
  }
}
