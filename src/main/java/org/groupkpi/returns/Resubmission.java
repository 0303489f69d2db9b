package org.groupkpi.returns;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;

/**
 * A workbook that was returned and came back.
 *
 * @param file the workbook as a whole
 * @param figures what stands in it now
 */
public record Resubmission(
    String entity, SourceCell file, EarlierRound earlier, AnswerTexts figures) {

  /** Whether a finding is about this workbook. */
  boolean has(Finding finding) {
    return finding.place().file().equals(file.file())
        && finding.place().sha256().equals(file.sha256());
  }

  /** The findings, warnings explained where the filer's reply does so. */
  public static List<Finding> explained(List<Finding> findings, List<Resubmission> resubmissions) {
    Map<SourceCell, Resubmission> byFile =
        resubmissions.stream()
            .collect(Collectors.toMap(Resubmission::file, Function.identity(), (a, b) -> a));
    return findings.stream().map(finding -> explained(finding, byFile)).toList();
  }

  private static Finding explained(Finding finding, Map<SourceCell, Resubmission> byFile) {
    SourceCell place = finding.place();
    Resubmission own = byFile.get(SourceCell.file(place.file(), place.sha256()));
    return own != null
            && finding.openWarning()
            && own.earlier().reply(finding, own.figures()).explains()
        ? finding.in(Finding.State.EXPLAINED)
        : finding;
  }
}
