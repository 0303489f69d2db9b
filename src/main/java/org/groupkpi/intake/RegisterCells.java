package org.groupkpi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.file.Cell;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.Phrase;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Understands what a cell of a register holds, by the type of its column. */
record RegisterCells(CollectionRound round, Entity entity) {
  private static final LocalText NO_DATE =
      Words.of("a date is expected here, year first, such as 2024-06-30");
  private static final LocalText AS_DATE = Words.of(", or the date as 2024-06-30");
  private static final int ISO_LENGTH = 10;

  /**
   * What a cell says; one with the result of a formula that failed is like an empty one.
   *
   * @param unit of the numbers of the column; without one, nothing in it can be used
   */
  ValueCell.Read read(RegisterColumn column, Optional<Unit> unit, Optional<Cell> cell) {
    Optional<Cell> filled = cell.filter(one -> one.type() != Cell.Type.ERROR);
    Optional<Choice> chosen = filled.flatMap(one -> chosen(column, one.text()));
    if (chosen.isPresent()) {
      return said(chosen.get().code());
    }
    ValueCell.Read read =
        new ValueCell(round.catalogue().units(), like(column), unit.orElse(column.unit()))
            .read(filled);
    if (unit.isEmpty() && read.value() instanceof ReportedValue.Figure) {
      return ValueCell.Read.BLANK;
    }
    return column.type() != RegisterColumn.Type.NUMBER
            && read.value() instanceof ReportedValue.Answer answer
        ? understood(column, filled.orElseThrow(), answer)
        : read;
  }

  private ValueCell.Read understood(RegisterColumn column, Cell cell, ReportedValue.Answer answer) {
    return switch (column.type()) {
      case TEXT, NUMBER -> new ValueCell.Read(answer, List.of());
      case DATE, DATE_ANY -> date(column, cell, answer.text());
      case CHOICE, YES_NO -> choice(column, cell, answer.text());
    };
  }

  private ValueCell.Read date(RegisterColumn column, Cell cell, String text) {
    boolean withTime = cell.type() == Cell.Type.DATE && text.length() > ISO_LENGTH;
    Optional<LocalDate> date = YearFirst.parse(withTime ? text.substring(0, ISO_LENGTH) : text);
    if (date.isEmpty()) {
      return ValueCell.Read.unusable(FindingKind.C202, cell.shown(), NO_DATE, AS_DATE);
    }
    LocalDate first = entity.firstDay(round.year());
    LocalDate last = entity.lastDay(round.year());
    boolean outside = date.get().isBefore(first) || date.get().isAfter(last);
    return outside && column.type() == RegisterColumn.Type.DATE
        ? ValueCell.Read.unusable(FindingKind.C271, date.get(), first, last)
        : said(date.get().toString());
  }

  private static ValueCell.Read choice(RegisterColumn column, Cell cell, String text) {
    if (cell.type() == Cell.Type.BOOLEAN && column.type() == RegisterColumn.Type.YES_NO) {
      return said(text.equalsIgnoreCase("TRUE") ? "yes" : "no");
    }
    List<String> known = new ArrayList<>();
    for (Choice choice : column.choices()) {
      known.addAll(List.of(choice.name().zh(), choice.name().en()));
    }
    return ValueCell.Read.unusable(FindingKind.C272, text.strip(), Nearest.to(text, known));
  }

  private static Optional<Choice> chosen(RegisterColumn column, String text) {
    String folded = Phrase.fold(text);
    return column.choices().stream()
        .filter(
            choice ->
                folded.equals(Phrase.fold(choice.code()))
                    || Phrase.forms(List.of(choice.name())).contains(folded))
        .findFirst();
  }

  private static ValueCell.Read said(String words) {
    return new ValueCell.Read(new ReportedValue.Answer(words), List.of());
  }

  /** An indicator that is asked the way the column is. */
  static Indicator like(RegisterColumn column) {
    boolean number = column.type() == RegisterColumn.Type.NUMBER;
    return Indicator.standIn(
        column.code(),
        new Indicator.Presentation(
            column.name(), "", column.decimals(), Optional.empty(), List.of()),
        number ? Kind.FLOW : Kind.TEXT,
        new Indicator.Question(column.unit(), column.required(), List.of(), column.guidance(), ""),
        number ? AggregationRule.SUM : AggregationRule.TEXT);
  }

  /** Whether nothing is said that could count. */
  static boolean refused(ValueCell.Read read) {
    return read.value() == Absent.BLANK && !read.findings().isEmpty();
  }
}
