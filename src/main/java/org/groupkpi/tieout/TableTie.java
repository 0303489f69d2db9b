package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Judgement.Kind;
import org.groupkpi.tieout.Judgement.Outcome;
import org.groupkpi.tieout.Judgement.Place;
import org.groupkpi.tieout.TableReading.FigureCell;
import org.groupkpi.tieout.TableReading.FigureRow;
import org.groupkpi.tieout.TableReading.TextCell;

/** Judges the figures of one table. */
final class TableTie {
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_FIGURES = 3;
  private static final LocalText TABLE = Words.of("table {0}{1}");
  private static final LocalText UNKNOWN_ROW =
      Words.of("no row of ours is labelled so, or several are");
  private static final LocalText UNKNOWN_COLUMN =
      Words.of("the column is no year or indicator of ours");
  private static final LocalText OTHERS_COLUMN =
      Words.of("the column may be of a plan, a part of the year or another entity");
  private static final LocalText OTHER_UNIT = Words.of("the unit is of another kind than ours");
  private static final LocalText IN_UNIT = Words.of("it stands there in {0}");
  private static final LocalText NO_FIGURE = Words.of("the cell is not one number");
  private static final LocalText FAR_OR_LIMIT =
      Words.of("it may be a limit, or mean something else");
  private static final LocalText IN_PARENTHESES =
      Words.of("no figure of ours is told for what stands in parentheses");
  private static final LocalText NONE_OF_OURS = Words.of("there is no such figure in the results");

  private final Grid grid;
  private final ComparisonWord comparison;
  private final String reporting;
  private final OurRows known;
  private final List<FigureRow> rows;
  private final List<TextCell> texts;
  private final Map<FigureRow, RowMatch> matches = new LinkedHashMap<>();
  private final Map<String, String> meant = new LinkedHashMap<>();
  private final List<Judgement> judgements = new ArrayList<>();

  private TableTie(Grid grid, OurRows known) {
    this.grid = grid;
    this.comparison = new ComparisonWord(known.units());
    this.reporting = known.reporting().toString();
    this.known = known;
    TableReading reading = TableReading.of(grid, known);
    this.rows = reading.rows();
    this.texts = reading.texts();
    List<String> titles = grid.titles().stream().map(Label::folded).toList();
    if (ofOthers()) {
      return;
    }
    for (FigureRow row : rows) {
      RowMatch.of(row, titles, known, comparison).ifPresent(match -> matches.put(row, match));
    }
    if (matches.values().stream()
            .noneMatch(match -> titles.stream().anyMatch(match.ours()::inTable))
        && ofSomethingElse()) {
      matches.clear();
    }
  }

  /**
   * Whether several figures carry labels of ours, but not one is a figure of ours in any year or
   * unit.
   */
  private boolean ofSomethingElse() {
    int compared = 0;
    for (RowMatch match : matches.values()) {
      for (FigureCell cell : match.row().columns().values()) {
        Optional<Outcome> outcome = match.outcome(cell, comparison);
        if (Outcome.ties(outcome)
            || otherYear(match, cell, "").isPresent()
            || wrongUnit(match, cell, cell.heading().key()).isPresent()) {
          return false;
        }
        compared += outcome.isPresent() ? 1 : 0;
      }
    }
    return compared >= FEWEST_FIGURES;
  }

  static List<Judgement> judge(Grid grid, OurRows known) {
    TableTie tie = new TableTie(grid, known);
    tie.headings();
    tie.rows.forEach(tie::row);
    tie.texts.forEach(tie::text);
    return tie.judgements;
  }

  private boolean ofOthers() {
    return grid.titles().stream()
        .map(Label::folded)
        .anyMatch(title -> known.others().stream().anyMatch(title::contains));
  }

  /** The figures in a cell of words; as it stands in our tables it is right. */
  private void text(TextCell cell) {
    Place place = new Place(title(), cell.row().place(), "", cell.heading().text());
    if (isOurs(cell.text()) || isOurs(Label.withoutNumbering(cell.text()))) {
      String words = isOurs(cell.text()) ? cell.text() : Label.withoutNumbering(cell.text());
      SentenceTie.leave(words, place, known).forEach(one -> judgements.add(one.asOurs()));
      return;
    }
    List<Judgement> inCell =
        ofOthers() || ofSomethingElse(cell)
            ? SentenceTie.leave(cell.text(), place, known)
            : SentenceTie.judge(cell.text(), place, known);
    if (inCell.isEmpty() && holdsFigures(cell.heading())) {
      judgements.add(Judgement.notMatched(place, cell.text(), NO_FIGURE));
    } else {
      judgements.addAll(inCell);
    }
  }

  private boolean holdsFigures(ColumnHeading heading) {
    return heading.ofFigures() || known.columns().contains(heading.key());
  }

  private boolean isOurs(String words) {
    return known.texts().contains(Label.withNumbers(words));
  }

  /** Whether the heading or the row of a cell is about plans, others or other periods. */
  private static boolean ofSomethingElse(TextCell cell) {
    String around = cell.heading().text() + " " + String.join(" ", cell.row().cells());
    return Phrases.PLANNED.matcher(around).find() || Phrases.OTHERS.matcher(around).find();
  }

  /** Headings of years above the figures of another year. */
  private void headings() {
    TreeSet<String> years = new TreeSet<>();
    Map<String, FigureCell> headings = new LinkedHashMap<>();
    for (FigureRow row : rows) {
      row.columns().values().stream()
          .filter(cell -> cell.heading().ofYear())
          .forEach(cell -> headings.putIfAbsent(cell.heading().key(), cell));
    }
    matches
        .values()
        .forEach(
            match ->
                match.ours().figures().keySet().stream()
                    .filter(ColumnHeading::isYear)
                    .forEach(years::add));
    for (FigureCell cell : headings.values()) {
      String heading = cell.heading().key();
      years.stream()
          .filter(year -> !year.equals(heading) && holds(heading, year))
          .findFirst()
          .ifPresent(year -> stale(cell.heading(), year));
    }
  }

  /** Whether the figures below the heading of one year are plainly those of another. */
  private boolean holds(String heading, String year) {
    int ofOther = 0;
    int ofHeading = 0;
    for (RowMatch match : matches.values()) {
      for (FigureCell cell : match.row().columns().values()) {
        if (cell.heading().key().equals(heading) && NoFigureMark.of(cell.text()).isEmpty()) {
          boolean asHeaded = Outcome.ties(match.outcome(cell, comparison));
          boolean asOther = Outcome.ties(match.outcome(cell, year, comparison));
          ofHeading += asHeaded && !asOther ? 1 : 0;
          ofOther += asOther && !asHeaded ? 1 : 0;
        }
      }
    }
    return ofOther >= FEWEST_ROWS && ofOther > 3 * ofHeading;
  }

  private void stale(ColumnHeading heading, String year) {
    meant.put(heading.key(), year);
    judgements.add(
        new Judgement(
            Outcome.DIFFERS,
            Kind.HEADING,
            new Place(title(), Words.of("heading"), "", heading.text()),
            heading.text(),
            LocalText.same(year),
            "",
            LocalText.NONE,
            year,
            Words.of("the figures of this column are those of {0}").fill(year)));
  }

  private void row(FigureRow row) {
    RowMatch match = matches.get(row);
    for (FigureCell cell : row.columns().values()) {
      if (cell.heading().ofOthers()) {
        notMatched(row, cell, OTHERS_COLUMN);
      } else if (match == null) {
        notMatched(row, cell, UNKNOWN_ROW);
      } else {
        judge(match, cell);
      }
      inParentheses(row, cell);
    }
  }

  private void notMatched(FigureRow row, FigureCell cell, LocalText reason) {
    if (NoFigureMark.of(cell.text()).isEmpty()) {
      judgements.add(Judgement.notMatched(place(row, cell), cell.text(), reason));
    }
  }

  private void judge(RowMatch match, FigureCell cell) {
    String key = meant.getOrDefault(cell.heading().key(), cell.heading().key());
    Optional<Known> figure = match.ours().figure(key);
    if (figure.isEmpty()) {
      notMatched(match.row(), cell, UNKNOWN_COLUMN);
      return;
    }
    Known ours = figure.get();
    Optional<Outcome> outcome = match.outcome(cell, key, comparison);
    if (outcome.isEmpty()) {
      notMatched(match.row(), cell, OTHER_UNIT);
    } else if (outcome.get() == Outcome.NOT_MATCHED || isLimit(cell, outcome.get())) {
      notMatched(match.row(), cell, FAR_OR_LIMIT);
    } else if (outcome.get() == Outcome.DIFFERS && NoFigureMark.of(ours.text().zh()).isPresent()) {
      notMatched(match.row(), cell, NONE_OF_OURS);
    } else {
      judgements.add(judgement(match, cell, key, ours, outcome.get()));
      if (Outcome.ties(outcome)) {
        annotation(match, cell, key, ours);
      }
    }
  }

  /** {@code 至少 5} in a table is a target, which a figure may miss. */
  private static boolean isLimit(FigureCell cell, Outcome outcome) {
    return outcome == Outcome.DIFFERS
        && PrintedNumber.of(cell.text())
            .filter(one -> one.degree() == Degree.AT_LEAST || one.degree() == Degree.AT_MOST)
            .isPresent();
  }

  private Judgement judgement(
      RowMatch match, FigureCell cell, String key, Known ours, Outcome outcome) {
    Optional<String> other =
        outcome == Outcome.DIFFERS ? otherYear(match, cell, key) : Optional.empty();
    Degree degree = PrintedNumber.of(cell.text()).map(PrintedNumber::degree).orElse(Degree.EXACT);
    Kind figure = degree == Degree.EXACT ? Kind.FIGURE : Kind.DEGREE;
    Kind kind = ColumnHeading.isChange(key) ? Kind.CHANGE : figure;
    LocalText reason =
        outcome == Outcome.DIFFERS
            ? wrongUnit(match, cell, key).map(IN_UNIT::fill).orElse(degree.contradiction())
            : LocalText.NONE;
    return new Judgement(
        outcome,
        other.isPresent() ? Kind.OTHER_YEAR : kind,
        place(match.row(), cell),
        cell.text(),
        ours.shown(),
        match.ours().identity(),
        match.ours().name(),
        year(key),
        other.map(TableTie::figureOf).orElse(reason));
  }

  private Optional<String> wrongUnit(RowMatch match, FigureCell cell, String key) {
    return match
        .ours()
        .figure(key)
        .filter(figure -> NoFigureMark.of(cell.text()).isEmpty())
        .flatMap(figure -> match.wrongUnit(cell, figure, comparison));
  }

  /** The year of a column; the reporting year where the column is of an indicator. */
  private String year(String key) {
    String year = key.replaceFirst(" .*", "");
    return ColumnHeading.isYear(year) ? year : reporting;
  }

  /** The other year of which the cell prints the figure. */
  private Optional<String> otherYear(RowMatch match, FigureCell cell, String key) {
    return !key.contains(" ") && NoFigureMark.of(cell.text()).isEmpty()
        ? match
            .ours()
            .otherYear(key, figure -> Outcome.ties(match.outcome(cell, figure, comparison)))
        : Optional.empty();
  }

  /** What is said of a figure of another year. */
  static LocalText figureOf(String year) {
    return Words.of("this is the figure of {0}").fill(year);
  }

  private void annotation(RowMatch match, FigureCell cell, String key, Known ours) {
    if (comparison.annotationDiffers(cell.text(), ours)) {
      judgements.add(
          new Judgement(
              Outcome.DIFFERS,
              Kind.FIGURE,
              place(match.row(), cell),
              cell.text(),
              LocalText.same("{0}{1}").fill(ours.text(), ours.annotation()),
              match.ours().identity(),
              match.ours().name(),
              year(key),
              Words.of("the figure in parentheses is another")));
    }
  }

  /** Numbers with a unit behind a figure, unless we print them there too. */
  private void inParentheses(FigureRow row, FigureCell cell) {
    String annotation = PrintedNumber.of(cell.text()).map(PrintedNumber::annotation).orElse("");
    boolean ours =
        Optional.ofNullable(matches.get(row))
            .flatMap(match -> match.ours().figure(cell.heading().key()))
            .filter(figure -> Known.spellings(figure.annotation()).contains(annotation))
            .isPresent();
    if (!ours) {
      Place place = place(row, cell);
      Amounts.in(annotation, known.units()).stream()
          .filter(amount -> !amount.unit().isEmpty())
          .map(amount -> annotation.substring(amount.from(), amount.end()).strip())
          .forEach(shown -> judgements.add(Judgement.notMatched(place, shown, IN_PARENTHESES)));
    }
  }

  private LocalText title() {
    String title = grid.titles().stream().findFirst().orElse("");
    return TABLE.fill(
        grid.number(),
        title.isEmpty() ? LocalText.NONE : LocalText.of("“" + title + "”", " “" + title + "”"));
  }

  private Place place(FigureRow row, FigureCell cell) {
    String label = row.readings().get(0).label();
    return new Place(title(), row.row().place(), label, cell.heading().text());
  }
}
