package org.groupkpi.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of NF03, what is held of the year before, and what the checks say. */
class ChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // C210 range
        "POWER=0                          |             |",
        "POWER=-1                         |             | C210 POWER",
        "RATE=100                         |             |",
        "RATE=100.1                       |             | C210 RATE",
        "HC[gender=female]=-1             |             | C210 HC[gender=female]",
        // C220 swing: 30 % for ENERGY
        "ENERGY=13                        | ENERGY=10   |",
        "ENERGY=13.1                      | ENERGY=10   | C220 ENERGY",
        "ENERGY=0                         | ENERGY=10   | C220 ENERGY",
        "ENERGY=5                         | ENERGY=0    |",
        "ENERGY=5                         |             |",
        "POWER=500                        | POWER=1     |",
        "ENERGY=13.1 投产了二期电解槽      | ENERGY=10   | C220 ENERGY explained",
        "ENERGY=13.1 正常                 | ENERGY=10   | C220 ENERGY",
        "ENERGY=13.1 同上                 | ENERGY=10   | C220 ENERGY",
        "ENERGY=13.1 -                    | ENERGY=10   | C220 ENERGY",
        // C221 unit slip: near a factor, in either direction; then no C220
        "ENERGY=1234.5                    | ENERGY=12.0 | C221 ENERGY",
        "ENERGY=0.12                      | ENERGY=1234 | C221 ENERGY",
        "POWER=98765                      | POWER=9.8   | C221 POWER",
        "POWER=1200000000                 | POWER=11.5  | C221 POWER",
        "POWER=360                        | POWER=101   | C221 POWER",
        "POWER=4.10                       | POWER=120   | C221 POWER",
        "POWER=-125                       | POWER=-12.5 | C210 POWER;C221 POWER",
        "POWER=1000 投产了二期电解槽      | POWER=1     | C221 POWER explained",
        "POWER=101                        | POWER=50    |",
        "POWER=10                         | POWER=1     |",
        "POWER=125                        | POWER=15.1  |",
        "POWER=400                        | POWER=101   |",
        "POWER=100                        | POWER=0     |",
        // C222 identical
        "POWER=1234                       | POWER=1234  | C222 POWER",
        "POWER=1234.0                     | POWER=1234  | C222 POWER",
        "POWER=123000                     | POWER=123000 |",
        "POWER=0                          | POWER=0     |",
        "HC=1234                          | HC=1234     |",
        // C223 sign
        "ENERGY=5                         | ENERGY=-5   | C223 ENERGY",
        "ENERGY=-5                        | ENERGY=5    | C210 ENERGY;C223 ENERGY",
        "ENERGY=0                         | ENERGY=-5   | C220 ENERGY",
        // C260 members and total; people are exact, tonnes as precise as written
        "HC=10;HC[gender=female]=4;HC[gender=male]=6    | |",
        "HC=10;HC[gender=female]=4;HC[gender=male]=7    | | C260 HC",
        "HC=10;HC[gender=female]=4                      | |",
        "HC=10;HC[gender=female]=10;HC[gender=male]=n/a | |",
        "HC=9;HC[gender=female]=10;HC[gender=male]=n/a  | | C260 HC",
        "HC=9;HC[gender=female]=n/a;HC[gender=male]=n/a | |",
        "TON=10;TON[gender=female]=4.4;TON[gender=male]=6.0  | |",
        "TON=10;TON[gender=female]=4.7;TON[gender=male]=5.9  | |",
        "TON=10;TON[gender=female]=4.7;TON[gender=male]=6.0  | | C260 TON",
        "TON=10.0;TON[gender=female]=4.1;TON[gender=male]=6.0 | |",
        "TON=10.00;TON[gender=female]=4.12;TON[gender=male]=6.0 | | C260 TON",
        // C261 two breakdowns
        "HC[gender=female]=4;HC[gender=male]=6;HC[age=young]=4;HC[age=old]=6 | |",
        "HC[gender=female]=4;HC[gender=male]=6;HC[age=young]=4;HC[age=old]=7 | | C261 HC[gender=female]",
      })
  void judges(String answers, String held, String findings) {
    Fact[] before =
        held == null
            ? new Fact[0]
            : Arrays.stream(held.split(";", -1))
                .map(text -> text.split("=(?=[^=]*$)", -1))
                .map(parts -> SmallGroup.held("NF03", parts[0].strip(), parts[1].strip()))
                .toArray(Fact[]::new);
    List<Finding> found = Checks.run(submission(answers), SmallGroup.round(before));
    assertThat(String.join(";", found.stream().map(ChecksTest::shown).toList()))
        .isEqualTo(findings == null ? "" : findings);
  }

  private static String shown(Finding finding) {
    String member = finding.subject().member();
    String state = finding.state() == Finding.State.OPEN ? "" : " " + finding.state().word();
    return finding.kind()
        + " "
        + finding.subject().indicator()
        + (member.isEmpty() ? "" : "[" + member + "]")
        + state;
  }

  private static Submission submission(String answers) {
    Map<KpiCode, Fact> facts = new LinkedHashMap<>();
    for (String answer : answers.split(";", -1)) {
      Fact fact = fact(answer.strip());
      facts.put(fact.code(), fact);
    }
    return new Submission("NF03", SmallGroup.YEAR, SourceCell.NOWHERE, facts, Map.of(), List.of());
  }

  /** {@code HC[gender=female]=4 note}. */
  private static Fact fact(String answer) {
    int space = answer.indexOf(' ');
    String note = space < 0 ? "" : answer.substring(space).strip();
    String said = space < 0 ? answer : answer.substring(0, space);
    String value = said.substring(said.lastIndexOf('=') + 1);
    return new Fact(
        new FigureKey(
            "NF03", KpiCode.parse(said.substring(0, said.lastIndexOf('='))), SmallGroup.YEAR),
        value.equals("n/a")
            ? ReportedValue.Absent.NOT_APPLICABLE
            : ReportedValue.Figure.of(new BigDecimal(value)),
        false,
        note,
        SourceCell.NOWHERE,
        Fact.Origin.SUBMISSION,
        Optional.empty());
  }
}
