package org.groupkpi.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;

/**
 * A returned, filled-in workbook.
 *
 * @param file the workbook as a whole
 * @param facts answers for the year, by code; codes without a row in the workbook are absent
 * @param priorFacts figures of the year before that nobody held, taken from the prior column
 * @param restatements changed figures of the year before, by the filer
 * @param registers by code; those without a sheet are absent
 */
public record Submission(
    String entity,
    Year year,
    SourceCell file,
    Map<KpiCode, Fact> facts,
    Map<KpiCode, Fact> priorFacts,
    List<FilerRestatement> restatements,
    Map<String, RegisterAnswer> registers) {

  /** A workbook without registers. */
  public Submission(
      String entity,
      Year year,
      SourceCell file,
      Map<KpiCode, Fact> facts,
      Map<KpiCode, Fact> priorFacts,
      List<FilerRestatement> restatements) {
    this(entity, year, file, facts, priorFacts, restatements, Map.of());
  }

  /** A figure of the year before that the filer restated, with its cell. */
  public record FilerRestatement(Fact restated, Restatement restatement) {}

  public Submission {
    facts = CompactFacts.of(facts.values());
    priorFacts = CompactFacts.of(priorFacts.values());
    restatements = List.copyOf(restatements);
    registers = new LinkedHashMap<>(registers);
  }
}
