package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * What a report prints in one place, in all languages at once: a figure, a change, or words.
 *
 * @param key of the figure, or of that whose change it is; empty for words
 * @param figure exact, in the unit in which it is printed; else why there is none
 * @param shown the number that a reader sees, its scale the decimals printed; empty where it is
 *     none to compute with, such as {@code <0.01}
 * @param causes texts of the footnotes that concern it
 */
public record PrintedFigure(
    Role role,
    Optional<FigureKey> key,
    Figure figure,
    Optional<BigDecimal> shown,
    LocalText text,
    LocalText annotation,
    CellState state,
    List<LocalText> causes) {

  /** What is printed. */
  public enum Role {
    FIGURE,
    CHANGE,
    WORDS
  }

  static final PrintedFigure EMPTY = words(LocalText.NONE);

  public PrintedFigure {
    causes = List.copyOf(causes);
  }

  static PrintedFigure words(LocalText text) {
    return new PrintedFigure(
        Role.WORDS,
        Optional.empty(),
        Absent.of(Absent.Why.NOT_ASKED),
        Optional.empty(),
        text,
        LocalText.NONE,
        CellState.NONE,
        List.of());
  }

  /** The same under the lineage key of another figure. */
  PrintedFigure under(FigureKey other) {
    return new PrintedFigure(
        role, Optional.of(other), figure, shown, text, annotation, state, causes);
  }

  boolean known() {
    return figure.known();
  }

  /** As a cell of a table, with the numbers of the footnotes at it. */
  PrintedCell in(Language language, List<Integer> marks) {
    String change = role == Role.CHANGE ? "/change" : "";
    return new PrintedCell(
        text.in(language),
        annotation.in(language),
        marks,
        state,
        figure.reason().in(language),
        figure.quantity().map(exact -> exact.value()),
        shown,
        key.map(of -> of + change).orElse(""));
  }
}
