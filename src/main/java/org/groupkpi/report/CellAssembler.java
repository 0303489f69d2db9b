package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.LikeForLike;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Makes the printed cells of figures and changes of one node. */
public final class CellAssembler {
  private static final LocalText LIKE_FOR_LIKE =
      Words.of("Incomplete figures; the change is like for like.");

  private final GroupFigures figures;
  private final LikeForLike likeForLike;
  private final ReportPlan plan;
  private final FigureText text;
  private final String node;
  private final Balance balance;

  /** Cells of the figures of a node, each rounded for itself. */
  public CellAssembler(GroupFigures figures, ReportPlan plan, String node) {
    this(figures, new LikeForLike(figures), plan, node, Balance.NONE);
  }

  private CellAssembler(
      GroupFigures figures,
      LikeForLike likeForLike,
      ReportPlan plan,
      String node,
      Balance balance) {
    this.figures = figures;
    this.likeForLike = likeForLike;
    this.plan = plan;
    this.text = new FigureText(plan.rounding());
    this.node = node;
    this.balance = balance;
  }

  /** The cells of one table, with its parts balanced if it says so. */
  CellAssembler of(TableDefinition table) {
    return table.balance()
        ? new CellAssembler(figures, likeForLike, plan, node, Balance.of(table, this))
        : this;
  }

  Balance balance() {
    return balance;
  }

  /** How a figure is printed: in which unit, with how many decimals. */
  record Style(Unit unit, Decimals decimals, FigureText.Small small) {
    /** Worth of the last digit printed. */
    BigDecimal lastDigit() {
      return BigDecimal.ONE.movePointLeft(decimals.most());
    }
  }

  Style style(KpiCode code, RowDefinition row, TableDefinition table) {
    Indicator indicator = indicator(code);
    return new Style(
        row.unit().filter(indicator.unit()::convertsTo).orElse(indicator.unit()),
        row.decimals().orElse(Decimals.of(indicator.decimals())),
        small(table));
  }

  /** The printed unit of a figure: worded by its row, if the unit is that row's. */
  LocalText unit(KpiCode code, RowDefinition row, TableDefinition table) {
    Unit unit = style(code, row, table).unit();
    boolean ofRow = row.unit().map(unit::equals).orElse(row.codes().size() == 1);
    return ofRow ? row.unitLabel().or(label(unit)) : label(unit);
  }

  /** The style of an indicator where no row says otherwise. */
  Style style(KpiCode code, TableDefinition table) {
    Indicator indicator = indicator(code);
    return new Style(indicator.unit(), Decimals.of(indicator.decimals()), small(table));
  }

  /** The style of a figure that no table prints. */
  Style style(KpiCode code) {
    Indicator indicator = indicator(code);
    return new Style(indicator.unit(), Decimals.of(indicator.decimals()), FigureText.Small.BELOW);
  }

  /** The unit as written in the catalogue, in English by its English names. */
  LocalText label(Unit unit) {
    return LocalText.of(unit.text(), figures.basis().catalogue().units().inEnglish(unit.text()));
  }

  private static FigureText.Small small(TableDefinition table) {
    return table.smallAsZero() ? FigureText.Small.ZERO : FigureText.Small.BELOW;
  }

  FigureText text() {
    return text;
  }

  Indicator indicator(KpiCode code) {
    return figures.basis().catalogue().indicator(code.indicator());
  }

  /** Whether a code is answered in sentences, which are no figure. */
  boolean inWords(KpiCode code) {
    return indicator(code).rule() == AggregationRule.TEXT;
  }

  /** What a finding about a figure of the node is about. */
  Subject subject(KpiCode code, Year year) {
    return new FigureKey(node, code, year).subject();
  }

  GroupValue value(KpiCode code, Year year) {
    return figures.value(node, code, year);
  }

  PrintedFigure figure(KpiCode code, Year year, Style style, LocalText annotation) {
    GroupValue value = value(code, year);
    return figure(
        value,
        style,
        value.known() && !annotatedBefore(value, style)
            ? annotated(annotation, year, style)
            : LocalText.NONE,
        FigureCauses.of(value, figures.basis()));
  }

  /** The cell of what was answered in words. */
  PrintedFigure answer(KpiCode code, Year year) {
    GroupValue value = value(code, year);
    return PrintedFigure.answer(value.key(), AnswersText.of(value));
  }

  /** The cell of a part of a figure. */
  PrintedFigure part(GroupValue value, Style style) {
    return figure(value, style, LocalText.NONE, FigureCauses.of(value));
  }

  private PrintedFigure figure(
      GroupValue value, Style style, LocalText annotation, List<LocalText> causes) {
    return new PrintedFigure(
        PrintedFigure.Role.FIGURE,
        Optional.of(value.key()),
        value.figure() instanceof Quantity exact ? exact.in(style.unit()) : value.figure(),
        value.known() ? number(value, style) : Optional.empty(),
        printed(value, style),
        annotation,
        state(value),
        causes);
  }

  /** The number that is printed, be it as {@code <0.01} or in an earlier report's own notation. */
  private Optional<PrintedFigure.Digits> number(GroupValue value, Style style) {
    if (asPublished(value, style)) {
      Optional<PublishedFigure> before = value.published();
      boolean plain = before.flatMap(PublishedFigure::number).isPresent();
      return before
          .flatMap(PublishedFigure::value)
          .map(number -> new PrintedFigure.Digits(number, plain));
    }
    return Optional.of(
        printedAsSmall(value, style)
            ? PrintedFigure.Digits.small(style.decimals().most())
            : new PrintedFigure.Digits(shown(value, style), true));
  }

  /** The figure as printed, or the mark that stands for none. */
  LocalText printed(GroupValue value, Style style) {
    if (value.known()) {
      return LocalText.same(known(value, style));
    }
    return value.missing()
        ? smallAsPublished(value, style).orElse(FigureText.NO_FIGURE)
        : FigureText.NOT_APPLICABLE;
  }

  private String known(GroupValue value, Style style) {
    if (asPublished(value, style)) {
      return value.published().orElseThrow().display();
    }
    return balance
        .shown(value, style)
        .map(Exact::grouped)
        .orElseGet(() -> text.figure(stated(value, style), style.decimals(), style.small()));
  }

  /** Whether the figure is printed as an earlier report printed it. */
  static boolean asPublished(GroupValue value, Style style) {
    return value
        .published()
        .filter(printed -> printed.unit().factor().equals(style.unit().factor()))
        .isPresent();
  }

  /** The {@code <0.01} of an earlier report, which is no figure but says more than a dash. */
  private static Optional<LocalText> smallAsPublished(GroupValue value, Style style) {
    return value
        .published()
        .map(PublishedFigure::display)
        .filter(display -> display.startsWith("<") || display.startsWith(">-"))
        .filter(display -> asPublished(value, style))
        .map(LocalText::same);
  }

  /** Whether the earlier report's figure is printed with what stood in parentheses there. */
  private static boolean annotatedBefore(GroupValue value, Style style) {
    return asPublished(value, style)
        && Fold.width(value.published().orElseThrow().display()).indexOf('(') > 0;
  }

  private static CellState state(GroupValue value) {
    return switch (value.state()) {
      case OK -> CellState.OK;
      case RESTATED -> CellState.RESTATED;
      case ESTIMATED -> CellState.ESTIMATED;
      case INCOMPLETE -> CellState.INCOMPLETE;
      case MISSING -> CellState.MISSING;
      case NOT_APPLICABLE -> CellState.NOT_APPLICABLE;
    };
  }

  /** The annotation in parentheses; left out where a figure in it is missing or prints as zero. */
  private LocalText annotated(LocalText annotation, Year year, Style row) {
    if (annotation.isEmpty()) {
      return LocalText.NONE;
    }
    return new LocalText(
        filled(annotation.in(Language.ZH), year, row).map(t -> "（" + t + "）").orElse(""),
        filled(annotation.in(Language.ZH_HANT), year, row).map(t -> "（" + t + "）").orElse(""),
        filled(annotation.in(Language.EN), year, row).map(t -> " (" + t + ")").orElse(""));
  }

  private Optional<String> filled(String annotation, Year year, Style row) {
    Matcher places = RowDefinition.PLACE.matcher(annotation);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      KpiCode code = KpiCode.parse(places.group(1));
      GroupValue value = value(code, year);
      Indicator indicator = indicator(code);
      Style style = new Style(indicator.unit(), Decimals.of(indicator.decimals()), row.small());
      if (!value.known() || printedAsZero(value, style)) {
        return Optional.empty();
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(known(value, style)));
    }
    return Optional.of(places.appendTail(filled).toString());
  }

  /** The change against the year before, computed and printed as the plan says. */
  PrintedFigure change(KpiCode code, Year year, Style style, TableDefinition table) {
    return change(code, year, style, table.changeDecimals());
  }

  PrintedFigure change(KpiCode code, Year year, Style style, int decimals) {
    Change change = change(code, year, style);
    List<LocalText> causes = List.of();
    GroupValue now = value(code, year);
    GroupValue prior = value(code, year.prior());
    boolean onlyIncomplete =
        now.known() && prior.known() && (now.incomplete() || prior.incomplete());
    if (onlyIncomplete) {
      change = likeForLike.change(node, code, year);
      causes = change.meaningful() ? List.of(LIKE_FOR_LIKE) : List.of();
    }
    return changeCell(change, decimals, causes, now.key());
  }

  PrintedFigure likeForLikeChange(KpiCode code, Year year, TableDefinition table) {
    Change change = likeForLike.change(node, code, year);
    return changeCell(change, table.changeDecimals(), List.of(), value(code, year).key());
  }

  private PrintedFigure changeCell(
      Change change, int decimals, List<LocalText> causes, FigureKey key) {
    return new PrintedFigure(
        PrintedFigure.Role.CHANGE,
        Optional.of(key),
        change.figure(),
        change
            .figure()
            .quantity()
            .flatMap(known -> PrintedFigure.Digits.plain(text.rounded(known.value(), decimals))),
        text.change(change, decimals),
        LocalText.NONE,
        CellState.NONE,
        causes);
  }

  /** The change of a figure as the plan says: from exact or from printed figures. */
  Change change(KpiCode code, Year year, Style style) {
    GroupValue now = value(code, year);
    GroupValue prior = value(code, year.prior());
    Change exact = Change.between(now, prior);
    return plan.changeBasis() == ReportPlan.ChangeBasis.EXACT
        ? exact
        : changeOfPrinted(code, year, style).orElse(exact);
  }

  /** The change that a reader of the printed figures computes; none where there is none to see. */
  Optional<Change> changeOfPrinted(KpiCode code, Year year, Style style) {
    GroupValue now = value(code, year);
    GroupValue prior = value(code, year.prior());
    return !Change.between(now, prior).meaningful()
            || printedAsSmall(now, style)
            || printedAsSmall(prior, style)
        ? Optional.empty()
        : Optional.of(Change.between(shown(now, style), shown(prior, style), style.unit()));
  }

  private boolean printedAsZero(GroupValue value, Style style) {
    return shown(value, style).signum() == 0 && !printedAsSmall(value, style);
  }

  /** Whether it prints as {@code <0.01}, which is no number to compute with. */
  boolean printedAsSmall(GroupValue value, Style style) {
    return style.small() == FigureText.Small.BELOW
        && value.orZero().signum() != 0
        && shown(value, style).signum() == 0;
  }

  /** The exact figure in the unit of the style; zero where there is none. */
  BigDecimal stated(GroupValue value, Style style) {
    return value.unit().to(style.unit(), value.orZero());
  }

  /** The figure as the reader sees it, in the unit of the style. */
  BigDecimal shown(GroupValue value, Style style) {
    BigDecimal stated = stated(value, style);
    return asPublished(value, style)
        ? stated
        : balance.shown(value, style).orElseGet(() -> text.rounded(stated, style.decimals()));
  }
}
