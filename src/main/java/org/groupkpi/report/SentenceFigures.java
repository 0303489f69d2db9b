package org.groupkpi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes the figures of a node for sentences, which thus cannot disagree with the tables: a code in
 * all years as the first table of years does that has a row for it, else as the first other table,
 * else in the indicator's own unit with its decimals.
 */
public final class SentenceFigures implements Figures {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final LocalText NO_YEAR = Words.of("“{0}” is no year");
  private static final LocalText IN_WORDS =
      Words.of("{0} is answered in words: use answers(\"{0}\")");
  private static final LocalText IN_FIGURES =
      Words.of("{0} is answered in figures: use kpi(\"{0}\")");
  private static final LocalText NO_FIGURE = Words.of("{0} has no figure in {1} ({2})");
  private static final LocalText NO_CHANGE =
      Words.of("the change of {0} in {1} is not meaningful ({2})");

  private final GroupFigures figures;
  private final ReportPlan plan;
  private final PrintedReport report;
  private final Language language;
  private final Basis basis;
  private final CellAssembler cells;
  private final RegisterRows registers;
  private final KnownNames names;

  /**
   * The figures of a node.
   *
   * @param report all tables of the report
   * @param language to write in
   */
  public SentenceFigures(
      GroupFigures figures, ReportPlan plan, String node, PrintedReport report, Language language) {
    this.figures = figures;
    this.plan = plan;
    this.report = report;
    this.language = language;
    this.basis = figures.basis();
    this.cells = new CellAssembler(figures, plan, node);
    this.registers = new RegisterRows(figures, cells, node);
    this.names = new KnownNames(basis.catalogue(), basis.tree());
  }

  @Override
  public KpiText kpi(String code, String year) throws UnknownName {
    KpiCode known = names.code(KpiCode.parse(code));
    if (rule(known) == AggregationRule.TEXT) {
      throw new UnknownName(IN_WORDS.fill(code));
    }
    Year wanted = year(year);
    PrintedPlace place = place(known);
    PriorText now = figure(place, wanted);
    return new KpiText(
        basis.catalogue().name(known).in(language),
        now.text(),
        new SpeltText(spelt(place, cell(place, wanted), now.text())),
        place.unit().in(language),
        now.value(),
        cell(place, wanted).state(),
        change(place, wanted),
        figure(place, wanted.prior()));
  }

  @Override
  public List<AnswerText> answers(String code, String year) throws UnknownName {
    KpiCode known = names.code(KpiCode.parse(code));
    if (!rule(known).answeredInWords()) {
      throw new UnknownName(IN_FIGURES.fill(code));
    }
    List<AnswerText> answers = new ArrayList<>();
    for (Contribution part : cells.value(known, year(year)).origin().contributions()) {
      String name = basis.tree().entity(part.entity()).name().in(language);
      answers.add(new AnswerText(part.entity(), name, part.figure().words()));
    }
    return answers;
  }

  @Override
  public List<RowText.Listed> register(String code) throws UnknownName {
    return registers.texts(names.register(code), language);
  }

  @Override
  public EntityText entity(String code) throws UnknownName {
    Entity entity = names.entity(code);
    LocalText segment = basis.tree().names().segment(entity.segment());
    return new EntityText(code, entity.name().in(language), segment.in(language));
  }

  @Override
  public Figures of(EntityText entity) {
    return new SentenceFigures(figures, plan, entity.code(), report, language);
  }

  private AggregationRule rule(KpiCode code) {
    return basis.catalogue().indicator(code.indicator()).rule();
  }

  private static Year year(String text) throws UnknownName {
    if (!YEAR.matcher(text).matches()) {
      throw new UnknownName(NO_YEAR.fill(text));
    }
    return new Year(Integer.parseInt(text));
  }

  private PrintedPlace place(KpiCode code) {
    return plan.tables().stream()
        .flatMap(table -> PrintedPlace.in(table, basis, cells).stream())
        .filter(place -> place.code().equals(code))
        .min(Comparator.comparing(PrintedPlace::layout))
        .orElseGet(() -> PrintedPlace.nowhere(code, cells));
  }

  private PrintedFigure cell(PrintedPlace place, Year year) {
    return cells.figure(place.code(), year, place.style(), LocalText.NONE);
  }

  private PriorText figure(PrintedPlace place, Year year) {
    PrintedFigure cell = cell(place, year);
    LocalText reason =
        cell.state() == CellState.NOT_APPLICABLE
            ? FigureText.NOT_APPLICABLE
            : cell.figure().reason();
    LocalText absence = absence(NO_FIGURE, place, year, reason);
    return new PriorText(year.toString(), text(place, cell, absence), value(cell, absence));
  }

  private ChangeText change(PrintedPlace place, Year year) {
    PrintedFigure cell =
        place
            .table()
            .filter(table -> table.changesLikeForLike(year))
            .map(table -> cells.likeForLikeChange(place.code(), year, table))
            .orElseGet(
                () -> cells.change(place.code(), year, place.style(), place.changeDecimals()));
    LocalText absence = absence(NO_CHANGE, place, year, cell.figure().reason());
    TextOrReason text = text(place, cell, absence);
    TextOrReason words =
        text.given() ? TextOrReason.of(FigureText.words(text.text(), language)) : text;
    return new ChangeText(text, words, value(cell, absence));
  }

  private static LocalText absence(
      LocalText pattern, PrintedPlace place, Year year, LocalText reason) {
    return pattern.fill(place.code(), year, reason);
  }

  private static TextOrReason value(PrintedFigure cell, LocalText absence) {
    return cell.figure()
        .quantity()
        .map(exact -> TextOrReason.of(Exact.plain(exact.value())))
        .orElse(TextOrReason.none(absence));
  }

  private TextOrReason text(PrintedPlace place, PrintedFigure cell, LocalText absence) {
    return cell.known()
        ? TextOrReason.of(printed(place, cell).text().in(language))
        : TextOrReason.none(absence);
  }

  /** With words for many, where a number is printed. */
  private TextOrReason spelt(PrintedPlace place, PrintedFigure cell, TextOrReason text) {
    return Optional.of(printed(place, cell))
        .filter(PrintedFigure::known)
        .flatMap(PrintedFigure::shown)
        .map(number -> TextOrReason.of(RoundNumber.scaled(number, language).text()))
        .orElse(text);
  }

  /** What stands in the table itself, which may have nudged the figure, comes first. */
  private PrintedFigure printed(PrintedPlace place, PrintedFigure cell) {
    return place
        .aloneIn()
        .flatMap(table -> report.find(table, cell.key().orElseThrow(), cell.role()))
        .orElse(cell);
  }
}
