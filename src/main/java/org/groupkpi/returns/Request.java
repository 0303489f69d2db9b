package org.groupkpi.returns;

import java.util.LinkedHashSet;
import java.util.Set;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;

/**
 * One finding as it was put to a filer.
 *
 * @param number in the list
 * @param place where it stood: {@code 能源!F17}
 * @param found what stood there
 * @param state whether it was answered already when it was put; the reply is kept all the same
 * @param concerned codes whose figures may change because of it
 * @param reply what the filer answered
 */
public record Request(
    int number,
    Identity identity,
    String place,
    String found,
    Finding.State state,
    Set<KpiCode> concerned,
    Reply reply) {
  public Request {
    concerned = new LinkedHashSet<>(concerned);
  }

  /** Puts a finding to a filer. */
  public static Request of(
      int number, Finding finding, AnswerTexts figures, Set<KpiCode> concerned, Reply reply) {
    return new Request(
        number,
        Identity.of(finding, figures),
        finding.place().address(),
        finding.place().text(),
        finding.state(),
        concerned,
        reply);
  }

  /** The same with what the filer answered. */
  public Request answered(Reply newReply) {
    return new Request(number, identity, place, found, state, concerned, newReply);
  }

  /** The answer that it was about; the column is empty where it was about none. */
  AnswerKey figure() {
    return new AnswerKey(identity.subject().code(), identity.column());
  }

  /** Whether it asks about consolidated figures. */
  boolean aboutGroup() {
    return identity.kind().charAt(0) == 'G';
  }

  /**
   * Whether a changed figure was asked for. A total and its parts go together; without an indicator
   * to look for, a workbook in which no figures were found may change as a whole.
   */
  boolean concerns(KpiCode code) {
    return identity.kind().equals(FindingKind.F116.name())
        || concerned.stream()
            .anyMatch(
                one ->
                    one.equals(code)
                        || (one.indicator().equals(code.indicator())
                            && (one.isTotal() || code.isTotal())));
  }
}
