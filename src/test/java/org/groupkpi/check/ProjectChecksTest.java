package org.groupkpi.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactAssembly;
import org.groupkpi.consolidation.FactTable;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule, the answers of the entities, and what comes of it where. */
class ProjectChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // equality by written precision: half a unit of the last digit of every figure
        "POWER = 10                     | NF03 POWER=10                    | NF03 passed",
        "POWER = 10                     | NF03 POWER=10.4                  | NF03 failed",
        "WASTE = SMELT                  | NF03 WASTE=10 SMELT=10.5         | NF03 passed",
        "WASTE = SMELT                  | NF03 WASTE=10.0 SMELT=10.5       | NF03 failed",
        "WASTE = SMELT                  | NF03 WASTE=10 SMELT=11           | NF03 passed",
        "WASTE = SMELT                  | NF03 WASTE=10 SMELT=12           | NF03 failed",
        "WASTE = SMELT + SMELT@prior    | NF03 WASTE=10 SMELT=5.1 SMELT@prior=4.8 | NF03 passed",
        "WASTE = SMELT * 3              | NF03 WASTE=10.0 SMELT=3.3        | NF03 passed",
        "WASTE = SMELT * 3              | NF03 WASTE=10.0 SMELT=3.30       | NF03 failed",
        "WASTE / SMELT = 0.33           | NF03 WASTE=1 SMELT=3             | NF03 passed",
        "WASTE / SMELT = 0.33           | NF03 WASTE=1.00 SMELT=3.00       | NF03 failed",
        "WASTE / (SMELT / 3) = 3        | NF03 WASTE=7 SMELT=7             | NF03 passed",
        // people are exact
        "HC[total] = HC[total]@prior    | NF03 HC=10 HC@prior=10           | NF03 passed",
        "HC[total] = HC[total]@prior    | NF03 HC=10 HC@prior=11           | NF03 failed",
        // tolerance
        "WASTE = SMELT ; ±5             | NF03 WASTE=10 SMELT=15           | NF03 passed",
        "WASTE = SMELT ; ±5             | NF03 WASTE=10 SMELT=15.6         | NF03 failed",
        "WASTE = SMELT ; ±10%           | NF03 WASTE=90.0 SMELT=100.0      | NF03 passed",
        "WASTE = SMELT ; ±10%           | NF03 WASTE=89.0 SMELT=100.0      | NF03 failed",
        "WASTE <= SMELT ; ±5            | NF03 WASTE=15 SMELT=10           | NF03 passed",
        // the other comparisons: touching within precision is at most, never less
        "WASTE <= SMELT                 | NF03 WASTE=10.5 SMELT=10         | NF03 passed",
        "WASTE <= SMELT                 | NF03 WASTE=10.6 SMELT=10.0       | NF03 failed",
        "SMELT >= WASTE                 | NF03 WASTE=10.5 SMELT=10         | NF03 passed",
        "WASTE < SMELT                  | NF03 WASTE=10 SMELT=10           | NF03 failed",
        "WASTE > SMELT                  | NF03 WASTE=10.1 SMELT=10         | NF03 passed",
        "WASTE != SMELT                 | NF03 WASTE=10 SMELT=10.0         | NF03 failed",
        "WASTE != SMELT                 | NF03 WASTE=10 SMELT=10.1         | NF03 passed",
        "RATE <= 100                    | NF03 RATE=101                    | NF03 failed",
        "WASTE - SMELT >= 0             | NF03 WASTE=10 SMELT=12           | NF03 failed",
        // missing operands
        "WASTE <= SMELT                 | NF03 SMELT=5                     | NF03 not evaluated",
        "WASTE <= SMELT ; zero          | NF03 SMELT=5                     | NF03 passed",
        "WASTE >= SMELT ; zero          | NF03 SMELT=5                     | NF03 failed",
        "WASTE <= SMELT ; fail          | NF03 SMELT=5                     | NF03 failed",
        "WASTE / SMELT <= 1             | NF03 WASTE=5 SMELT=0             | NF03 not evaluated",
        // not applicable: nothing in a sum, else no answer could change it
        "WASTE <= SMELT ; fail          | NF03 WASTE=n/a SMELT=5           | NF03 not evaluated",
        "POWER = 5                      | NF03 POWER=n/a                   | NF03 not evaluated",
        "WASTE = SMELT + TON            | NF03 WASTE=5 SMELT=5             | NF03 passed",
        // members of dimensions that all operands have
        "HC >= HC@prior                 | NF03 HC=4 HC@prior=4 HC[gender=female]=1 HC[gender=female]@prior=2 HC[gender=male]=3 HC[gender=male]@prior=2 | NF03 passed; NF03[gender=female] failed; NF03[gender=male] passed; NF03[age=young] not evaluated; NF03[age=old] not evaluated",
        "HC[gender=female] <= HC[total] | NF03 HC=4 HC[gender=female]=5    | NF03 failed",
        "HC >= 1                        | NF03 HC=4                        | NF03 passed",
        // scopes: AL01 left in June and still counts for flows, OLD left before
        "POWER >= 1                     | NF03 POWER=4 / AL01 POWER=0 / OLD POWER=0 | NF03 passed; AL01 failed",
        "POWER >= 1 ; @电解铝           | NF03 POWER=4 / AL01 POWER=0      | NF03 passed",
        "POWER >= 1 ; @矿山             | NF03 POWER=4                     | nobody not evaluated",
        "POWER = 3 ; group              | G POWER=1 / NF03 POWER=1 / AL01 POWER=1 | G passed",
        "POWER = 5 ; node               | G POWER=1 / NF03 POWER=1 / AL01 POWER=1 | G failed",
        "WASTE = 3.1 ; group            | G WASTE=1.0 / NF03 WASTE=1.0 / AL01 WASTE=1.0 | G passed",
        "WASTE = 3.2 ; group            | G WASTE=1.0 / NF03 WASTE=1.0 / AL01 WASTE=1.0 | G failed",
        "POWER >= 9 ; group             | G POWER=1 / NF03 POWER=1         | G not evaluated",
        "POWER >= 9 ; group zero        | G POWER=1 / NF03 POWER=1         | G failed",
      })
  void evaluates(String rule, String answers, String outcomes) {
    assertThat(shown(evaluate(rule, answers).value())).isEqualTo(outcomes);
  }

  @Test
  void saysWhatFailedAndWhere() {
    Finding finding =
        evaluate("WASTE <= SMELT + 2 * SMELT@prior", "NF03 WASTE=20 SMELT=5 SMELT@prior=4.5")
            .findings()
            .get(0);
    assertThat(finding.message().en())
        .isEqualTo(
            "A rule of the project is not met. R (WASTE <= SMELT + 2 * SMELT@prior): left 20 吨,"
                + " right 14 吨, difference 6 吨. Figures: WASTE = 20 吨 (S!WASTE); SMELT = 5 吨"
                + " (S!SMELT); SMELT@2023 = 4.5 吨 (S!SMELT)");
    assertThat(finding.check()).isEqualTo("R");
    assertThat(finding.place().address()).isEqualTo("S!WASTE");
    assertThat(finding.openWarning()).isTrue();
  }

  @Test
  void aNoteInItsRowExplainsAWarning() {
    Finding finding = evaluate("WASTE <= SMELT", "NF03 WASTE=20#含往年贮存量 SMELT=5").findings().get(0);
    assertThat(finding.state()).isEqualTo(Finding.State.EXPLAINED);
  }

  @Test
  void saysWhyItWasNotEvaluated() {
    assertThat(evaluate("WASTE <= SMELT", "NF03 SMELT=5").findings().get(0).message().zh())
        .isEqualTo("R（WASTE <= SMELT）未评估：WASTE 未填");
  }

  private static String shown(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(
            one ->
                (one.entity().isEmpty() ? "nobody" : one.entity())
                    + (one.member().isEmpty() ? "" : "[" + one.member() + "]")
                    + " "
                    + one.verdict().word())
        .collect(Collectors.joining("; "));
  }

  private static Checked<List<Outcome>> evaluate(String rule, String answers) {
    List<Submission> submissions = new ArrayList<>();
    List<Fact> held = new ArrayList<>();
    for (String one : answers.split(" / ", -1)) {
      submissions.add(submission(List.of(one.strip().split(" +", -1)), held));
    }
    GroupFigures figures = figures(submissions, new History(held, List.of()));
    return ProjectChecks.evaluate(
        List.of(RuleText.parse(rule)),
        figures,
        submissions.stream().map(Submission::entity).collect(Collectors.toSet()));
  }

  /** {@code NF03 WASTE=20#note SMELT@prior=5}. */
  private static Submission submission(List<String> words, List<Fact> held) {
    Map<KpiCode, Fact> facts = new LinkedHashMap<>();
    for (String answer : words.subList(1, words.size())) {
      Fact fact = fact(words.get(0), answer);
      if (fact.year().equals(SmallGroup.YEAR)) {
        facts.put(fact.code(), fact);
      } else {
        held.add(fact);
      }
    }
    return new Submission(
        words.get(0), SmallGroup.YEAR, SourceCell.NOWHERE, facts, Map.of(), List.of());
  }

  private static Fact fact(String entity, String answer) {
    String said = answer.split("#", -1)[0];
    String code = said.substring(0, said.lastIndexOf('='));
    String value = said.substring(said.lastIndexOf('=') + 1);
    boolean prior = code.endsWith("@prior");
    KpiCode read = KpiCode.parse(code.replace("@prior", ""));
    return new Fact(
        new FigureKey(entity, read, prior ? SmallGroup.YEAR.prior() : SmallGroup.YEAR),
        value.equals("n/a")
            ? ReportedValue.Absent.NOT_APPLICABLE
            : ReportedValue.Figure.of(new BigDecimal(value)),
        false,
        answer.substring(said.length()),
        new SourceCell("a.xlsx", "", "S", read.indicator(), value),
        prior ? Fact.Origin.HISTORY : Fact.Origin.SUBMISSION,
        Optional.empty());
  }

  private static GroupFigures figures(List<Submission> submissions, History history) {
    Checked<FactTable> facts =
        FactAssembly.assemble(
            SmallGroup.catalogue(),
            SmallGroup.tree(),
            SmallGroup.YEAR,
            submissions,
            history,
            List.of());
    return new GroupFigures(
        new Basis(
            SmallGroup.catalogue(),
            SmallGroup.tree(),
            Approach.OPERATIONAL_CONTROL,
            SmallGroup.YEAR,
            List.of(SmallGroup.YEAR.prior(), SmallGroup.YEAR),
            facts.value(),
            history,
            List.of(),
            List.of()));
  }
}
