package org.groupkpi.form;

import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Evidence;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The columns of a form, in the order in which they are written; guidance stands in the place of
 * evidence where that is not asked for.
 */
public enum FormColumn {
  CODE('A', Words.of("FormColumn", "Code")),
  INDICATOR('B', Words.of("FormColumn", "Indicator")),
  UNIT('C', Words.of("FormColumn", "Unit")),
  PRIOR('D', Words.of("{1} reported")),
  RESTATED('E', Words.of("{1} restated")),
  VALUE('F', Words.of("FormColumn", "{0}")),
  CHANGE('G', Words.of("Change")),
  STATUS('H', Words.of("FormColumn", "Status")),
  NOTE('I', Words.of("Note")),
  CHECK('J', Words.of("FormColumn", "Check")),
  EVIDENCE('K', Words.of("Evidence")),
  GUIDANCE('L', Words.of("Guidance"));

  private final char letter;
  private final LocalText pattern;

  FormColumn(char letter, LocalText pattern) {
    this.letter = letter;
    this.pattern = pattern;
  }

  /** The heading in a form of that year. */
  public LocalText heading(Year year) {
    return pattern.fill(year, year.prior());
  }

  /** Further headings that are understood. */
  public List<LocalText> otherHeadings() {
    return switch (this) {
      case VALUE -> List.of(Words.of("Value"), Words.of("Current year"));
      case PRIOR -> List.of(Words.of("Prior year"));
      case UNIT -> List.of(Words.of("Unit of measure"));
      case STATUS -> List.of(Words.of("Reporting status"));
      case NOTE -> List.of(Words.of("Remarks"));
      case CODE, INDICATOR, RESTATED, CHANGE, CHECK, EVIDENCE, GUIDANCE -> List.of();
    };
  }

  /** The columns of the forms of a round. */
  static List<FormColumn> of(CollectionRound round) {
    return Stream.of(values())
        .filter(column -> column != EVIDENCE || round.evidence() == Evidence.YES)
        .toList();
  }

  /** Letter of the column in a form as written. */
  char letter() {
    return letter;
  }

  /** Place of the column in a form as written, from 0. */
  public int index() {
    return letter - 'A';
  }
}
