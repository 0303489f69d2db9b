package org.groupkpi.setup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.project.TableName;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Makes definitions of tables that were found: rows of a catalogue where it has them, else new
 * ones.
 */
final class Proposing {
  private static final LocalText NEW = Words.of("new: no catalogue has it in a unit of this kind");
  private static final LocalText OTHER_FIGURES =
      Words.of("new: another row has this name and other figures");
  private static final LocalText MARK = Words.of("{0}; {1}");
  private static final LocalText UNREAD = Words.of("not read: {0}");
  private static final LocalText UNNAMED = Words.of("Table {0}");
  private static final int USUAL_YEARS = 3;

  private final RowMatcher matcher;
  private final Language language;
  private final PublishedFigures published = new PublishedFigures();
  private final ProposedIndicators proposed;
  private final Map<String, String> matched = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<TableRow> tables = new ArrayList<>();
  private final List<TableRow> rows = new ArrayList<>();
  private final Set<String> inForm = new HashSet<>();
  private final Map<String, FormFormula.Known> cells = new LinkedHashMap<>();
  private final Map<String, FoundRow> formRows = new LinkedHashMap<>();

  private Proposing(TableSet catalogue, IndicatorNames names, Language language) {
    this.matcher = new RowMatcher(catalogue, names);
    this.language = language;
    this.proposed = new ProposedIndicators(published, Selection.codes(catalogue), language);
  }

  /**
   * What is proposed.
   *
   * @param found tables of the report, then sheets of the form
   * @param catalogue whose indicators are taken where they fit
   * @param names what they are called anywhere
   * @param group code of the group
   */
  static Proposal of(
      LastYear found, TableSet catalogue, IndicatorNames names, Language language, String group) {
    Proposing proposing = new Proposing(catalogue, names, language);
    found.report().stream().filter(table -> !table.rows().isEmpty()).forEach(proposing::table);
    found.form().forEach(proposing::table);
    proposing.formulas();
    return new Proposal(
        proposing.matched,
        proposing.made(),
        found
            .year()
            .map(year -> proposing.published.rows(group, year, language))
            .orElse(List.of()));
  }

  private TableSet made() {
    return new TableSet(
        Map.of(
            TableName.INDICATORS,
            proposed.indicators(),
            TableName.UNITS,
            proposed.units(),
            TableName.DIMENSIONS,
            proposed.dimensions(),
            TableName.TABLES,
            tables,
            TableName.ROWS,
            rows));
  }

  private void table(FoundTable found) {
    String number = Integer.toString(tables.size() + 1);
    String title = found.title().isEmpty() ? UNNAMED.fill(number).in(language) : found.title();
    String code = "report_" + number;
    tables.add(tableRow(code, title, found));
    Deque<RowMatch> above = new ArrayDeque<>();
    for (int at = 0; at < found.rows().size(); at++) {
      FoundRow row = found.rows().get(at);
      List<FoundRow> parts = parts(found.rows(), at);
      String whole = row(code, title, row, above);
      if (!parts.isEmpty() && isNew(whole)) {
        breakDown(code, whole, row, parts);
        at += parts.size();
      }
    }
  }

  private TableRow tableRow(String code, String title, FoundTable found) {
    int years = found.years().size();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("table", code);
    row.put(ProposedIndicator.suffixed("title", title), titled(title, found.years()));
    row.put("layout", "years");
    row.put("years", years == 0 || years == USUAL_YEARS ? "" : "last " + years);
    row.put("change", found.change() ? "yes" : "");
    row.put(Proposal.MARK, found.rows().get(0).place().in(language));
    return new TableRow(row);
  }

  /** The title with a place for the year that it names. */
  private static String titled(String title, List<Year> years) {
    return years.isEmpty()
        ? title
        : title.replace(years.get(years.size() - 1).toString(), "{year}");
  }

  private boolean isNew(String reference) {
    return !proposed.name(reference).isEmpty();
  }

  /** Adds a row; the reference of its indicator. */
  private String row(String table, String title, FoundRow row, Deque<RowMatch> above) {
    Optional<PrintedUnit> unit = PrintedUnit.of(row.unit());
    Optional<RowMatch> match = matcher.match(row, List.copyOf(above));
    boolean fits = match.filter(one -> fits(one.reference(), row, unit)).isPresent();
    LocalText sure = match.map(one -> fits ? one.sureness().told() : OTHER_FIGURES).orElse(NEW);
    String mark = mark(row, sure);
    String reference;
    if (match.isPresent() && fits) {
      reference = match.get().reference();
      matched.putIfAbsent(match.get().code(), mark);
      names.put(reference, match.get().member().isEmpty() ? match.get().name().in(language) : "");
      above.push(match.get());
    } else {
      reference =
          proposed
              .same(row, unit)
              .filter(code -> fits(code, row, unit))
              .orElseGet(() -> proposed.propose(row, unit, title, mark));
    }
    add(table, row, reference, mark, annotation(row, unit, title));
    return reference;
  }

  /** Whether a row may be one of an indicator: its figures are the same, or a form asks it once. */
  private boolean fits(String reference, FoundRow row, Optional<PrintedUnit> unit) {
    return row.cell().isPresent()
        ? !inForm.contains(reference)
        : published.agree(reference, row, unit);
  }

  private String mark(FoundRow row, LocalText sure) {
    String mark = MARK.fill(row.place(), sure).in(language);
    String unread =
        row.figures().entrySet().stream()
            .filter(figure -> !figure.getValue().unread().isEmpty())
            .map(figure -> figure.getKey() + " “" + figure.getValue().unread() + "”")
            .collect(Collectors.joining(", "));
    return unread.isEmpty() ? mark : MARK.fill(mark, UNREAD.fill(unread)).in(language);
  }

  private void add(String table, FoundRow row, String reference, String mark, String annotation) {
    Optional<PrintedUnit> unit = PrintedUnit.of(row.unit());
    published.add(reference, row, unit);
    row.cell()
        .ifPresent(
            cell -> {
              Unit stated = unit.map(PrintedUnit::unit).orElse(Unit.NUMBER);
              inForm.add(reference);
              cells.put(cell.address(), new FormFormula.Known(reference, stated));
              formRows.put(reference, row);
            });
    String name = isNew(reference) ? proposed.name(reference) : names.getOrDefault(reference, "");
    rows.add(new ProposedRow(table, row, reference, name, annotation, mark).row());
  }

  /**
   * The annotation of a row with the code of the figure in it, which is an indicator of its own;
   * empty if it has none.
   */
  private String annotation(FoundRow row, Optional<PrintedUnit> unit, String title) {
    Optional<Annotation> annotation = Annotation.of(row);
    if (annotation.isEmpty()) {
      return "";
    }
    FoundRow second =
        new FoundRow(
            row.place(),
            row.section(),
            1,
            ProposedIndicators.OF.fill(row.label(), annotation.get().what()).in(language),
            row.unit(),
            "",
            annotation.get().figures(),
            Optional.empty());
    String code =
        proposed
            .same(second, unit)
            .orElseGet(() -> proposed.propose(second, unit, title, mark(row, NEW)));
    published.add(code, second, unit);
    return annotation.get().text() + " {" + code + "}";
  }

  /** The rows of a form below one that are its parts, if no catalogue has any of them. */
  private List<FoundRow> parts(List<FoundRow> all, int whole) {
    int end = whole + 1;
    while (end < all.size() && all.get(end).level() > all.get(whole).level()) {
      end++;
    }
    List<FoundRow> parts = all.subList(whole + 1, end);
    boolean ofForm = all.get(whole).cell().isPresent();
    boolean alike =
        parts.stream()
            .allMatch(
                part ->
                    part.unit().equals(all.get(whole).unit())
                        && matcher.match(part, List.of()).isEmpty());
    return ofForm && alike ? parts : List.of();
  }

  private void breakDown(String table, String whole, FoundRow row, List<FoundRow> parts) {
    List<String> summed = row.cell().map(FormCell::summed).orElse(List.of());
    String exhaustive = FromForm.addresses(parts).equals(summed) ? "yes" : "no";
    List<String> marks = parts.stream().map(part -> mark(part, NEW)).toList();
    List<String> references = proposed.breakDown(whole, parts, exhaustive, marks);
    for (int at = 0; at < parts.size(); at++) {
      add(table, parts.get(at), references.get(at), marks.get(at), "");
    }
  }

  /** Formulas of the form for new indicators, where all cells in them are known. */
  private void formulas() {
    formRows.forEach(
        (reference, row) -> {
          Unit unit = PrintedUnit.of(row.unit()).map(PrintedUnit::unit).orElse(Unit.NUMBER);
          row.cell()
              .filter(cell -> isNew(reference))
              .flatMap(cell -> FormFormula.of(cell, unit, cells))
              .ifPresent(formula -> proposed.compute(reference, formula));
        });
  }
}
