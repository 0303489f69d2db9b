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
 * @param key of the figure, of that whose change it is, or of what is answered in words; empty for
 *     other words
 * @param figure exact, in the unit in which it is printed; else why there is none
 * @param digits the figure at the precision printed; empty if there is none
 * @param causes texts of the footnotes that concern it
 */
public record PrintedFigure(
    Role role,
    Optional<FigureKey> key,
    Figure figure,
    Optional<Digits> digits,
    LocalText text,
    LocalText annotation,
    CellState state,
    List<LocalText> causes) {

  /** What is printed. */
  public enum Role {
    FIGURE,
    /** The figure of a part of the node, as it counts there. */
    PART,
    CHANGE,
    WORDS
  }

  /**
   * A figure rounded as it is printed.
   *
   * @param number its scale the decimals printed; zero for {@code <0.01}
   * @param plain whether it is the number that a reader sees, and can compute with
   */
  public record Digits(BigDecimal number, boolean plain) {
    /** Whether it is printed as {@code <0.01}. */
    public boolean small() {
      return !plain && number.signum() == 0;
    }

    static Digits small(int decimals) {
      return new Digits(BigDecimal.ZERO.setScale(decimals), false);
    }

    static Optional<Digits> plain(BigDecimal number) {
      return Optional.of(new Digits(number, true));
    }
  }

  static final PrintedFigure EMPTY = words(LocalText.NONE);

  public PrintedFigure {
    causes = List.copyOf(causes);
  }

  static PrintedFigure words(LocalText text) {
    return words(Optional.empty(), text);
  }

  /** What is answered in words. */
  static PrintedFigure answer(FigureKey key, LocalText text) {
    return words(Optional.of(key), text);
  }

  private static PrintedFigure words(Optional<FigureKey> key, LocalText text) {
    return new PrintedFigure(
        Role.WORDS,
        key,
        Absent.of(Absent.Why.NOT_ASKED),
        Optional.empty(),
        text,
        LocalText.NONE,
        CellState.NONE,
        List.of());
  }

  /** The same as that of a part of the node, under the lineage key of another figure. */
  PrintedFigure under(FigureKey other) {
    return new PrintedFigure(
        Role.PART, Optional.of(other), figure, digits, text, annotation, state, causes);
  }

  /** The number that a reader sees, if it is one to compute with. */
  public Optional<BigDecimal> shown() {
    return digits.filter(Digits::plain).map(Digits::number);
  }

  /** Whether words say anything but that nothing was said. */
  public boolean answered() {
    return role == Role.WORDS && !text.isEmpty() && !text.equals(FigureText.NO_FIGURE);
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
        shown(),
        key.filter(of -> role != Role.WORDS).map(of -> of + change).orElse(""));
  }
}
