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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final LocalText OF = LocalText.of("{0}（{1}）", "{0} ({1})");
  private static final LocalText UNNAMED = Words.of("Table {0}");

  /** {@code 含处置往年贮存量 126}: a second figure in parentheses behind the first. */
  private static final Pattern ANNOTATION =
      Pattern.compile("([^0-9]+?) ?([0-9][0-9,]*(?:\\.[0-9]+)?)([^0-9]*)");

  private static final Pattern INCLUDING =
      Pattern.compile("(?i)^(?:其中)?(?:包?含|包括|including|of which|incl\\.?)[:：]?\\s*");
  private static final Pattern OF_WHICH =
      Pattern.compile("(?i)^\\s*(?:其中|of which|thereof)[:：,，]?\\s*(?=\\S)");
  private static final int USUAL_YEARS = 3;

  private final RowMatcher matcher;
  private final Language language;
  private final Set<String> taken;
  private final PublishedFigures published = new PublishedFigures();
  private final Map<String, String> matched = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<String>> codesByName = new LinkedHashMap<>();
  private final List<TableRow> indicators = new ArrayList<>();
  private final List<TableRow> tables = new ArrayList<>();
  private final List<TableRow> rows = new ArrayList<>();
  private int numbers;

  private Proposing(TableSet catalogue, IndicatorNames names, Language language) {
    this.matcher = new RowMatcher(catalogue, names);
    this.language = language;
    this.taken = new HashSet<>(Selection.codes(catalogue));
  }

  /**
   * What is proposed.
   *
   * @param found tables of the report
   * @param catalogue whose indicators are taken where they fit
   * @param names what they are called anywhere
   * @param group code of the group
   */
  static Proposal of(
      LastYear found, TableSet catalogue, IndicatorNames names, Language language, String group) {
    Proposing proposing = new Proposing(catalogue, names, language);
    found.report().forEach(proposing::table);
    found.form().forEach(proposing::table);
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
        Map.of(TableName.INDICATORS, indicators, TableName.TABLES, tables, TableName.ROWS, rows));
  }

  private void table(FoundTable found) {
    String code = "report_" + (tables.size() + 1);
    String title =
        found.title().isEmpty() ? UNNAMED.fill(numberOf(code)).in(language) : found.title();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("table", code);
    cells.put(suffixed("title", title), titled(title, found.years()));
    cells.put("layout", "years");
    cells.put(
        "years",
        found.years().isEmpty() || found.years().size() == USUAL_YEARS
            ? ""
            : "last " + found.years().size());
    cells.put("change", found.change() ? "yes" : "");
    cells.put(Proposal.MARK, found.rows().get(0).place().in(language));
    tables.add(new TableRow(cells));
    Deque<RowMatch> above = new ArrayDeque<>();
    for (FoundRow row : found.rows()) {
      row(code, title, row, above);
    }
  }

  private static String numberOf(String code) {
    return code.substring(code.indexOf('_') + 1);
  }

  /** The title with a place for the year that it names. */
  private static String titled(String title, List<Year> years) {
    return years.isEmpty()
        ? title
        : title.replace(years.get(years.size() - 1).toString(), "{year}");
  }

  private void row(String table, String title, FoundRow row, Deque<RowMatch> above) {
    Optional<PrintedUnit> unit = PrintedUnit.of(row.unit());
    Optional<RowMatch> match = matcher.match(row, List.copyOf(above));
    String reference;
    LocalText sure;
    if (match.isPresent() && published.agree(match.get().reference(), row, unit)) {
      reference = match.get().reference();
      sure = match.get().sureness().told();
      matched.putIfAbsent(match.get().code(), mark(row, sure));
      names.put(reference, match.get().member().isEmpty() ? match.get().name().in(language) : "");
      above.push(match.get());
    } else {
      sure = match.isPresent() ? OTHER_FIGURES : NEW;
      reference = proposed(row, unit, title, sure);
    }
    published.add(reference, row, unit);
    rows.add(printed(table, row, reference, unit, sure, title));
  }

  private String mark(FoundRow row, LocalText sure) {
    return MARK.fill(row.place(), sure).in(language);
  }

  /** A new indicator, or the one that was proposed for the same label, unit and figures. */
  private String proposed(FoundRow row, Optional<PrintedUnit> unit, String title, LocalText sure) {
    String key = Meaning.exact(row.label()) + " " + row.unit();
    for (String code : codesByName.getOrDefault(key, List.of())) {
      if (published.agree(code, row, unit)) {
        return code;
      }
    }
    String label = OF_WHICH.matcher(row.label()).replaceFirst("").strip();
    boolean again = codesByName.containsKey(key) && !row.section().isEmpty();
    String name = again ? OF.fill(label, row.section()).in(language) : label;
    String code = propose(name, title, unit, row, sure);
    codesByName.computeIfAbsent(key, one -> new ArrayList<>()).add(code);
    return code;
  }

  private String propose(
      String name, String title, Optional<PrintedUnit> unit, FoundRow row, LocalText sure) {
    ProposedIndicator indicator = new ProposedIndicator(free(), name, title, unit, "");
    names.put(indicator.code(), name);
    TableRow cells = indicator.row().with("decimals", Integer.toString(decimals(row)));
    indicators.add(cells.with(Proposal.MARK, mark(row, sure)));
    return indicator.code();
  }

  private String free() {
    String code;
    do {
      numbers++;
      code = "N" + "0".repeat(Math.max(0, 3 - Integer.toString(numbers).length())) + numbers;
    } while (!taken.add(code));
    return code;
  }

  private static int decimals(FoundRow row) {
    return row.figures().values().stream().mapToInt(FoundFigure::decimals).max().orElse(0);
  }

  private TableRow printed(
      String table,
      FoundRow row,
      String reference,
      Optional<PrintedUnit> unit,
      LocalText sure,
      String title) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("table", table);
    cells.put(suffixed("section", row.section()), row.section());
    cells.put("level", row.level() == 0 ? "" : Integer.toString(row.level()));
    cells.put("indicator", reference);
    boolean named = names.getOrDefault(reference, "").equals(row.label().strip());
    cells.put(suffixed("label", row.label()), named ? "" : row.label());
    String spelled = unit.map(one -> one.unit().text()).orElse("");
    cells.put("unit", spelled);
    cells.put(suffixed("unit_label", row.label()), spelled.equals(row.unit()) ? "" : row.unit());
    cells.put("decimals", Integer.toString(decimals(row)));
    annotation(row, unit, title)
        .ifPresent(text -> cells.put(suffixed("annotation", row.label()), text));
    cells.put(suffixed("footnote", row.footnote()), row.footnote());
    cells.put(Proposal.MARK, mark(row, sure));
    return new TableRow(cells);
  }

  /**
   * The annotation of a row with the code of the figure in it, which is an indicator of its own.
   */
  private Optional<String> annotation(FoundRow row, Optional<PrintedUnit> unit, String title) {
    Map<Year, FoundFigure> figures = new LinkedHashMap<>();
    String text = "";
    for (Map.Entry<Year, FoundFigure> figure : row.figures().entrySet()) {
      Matcher annotation = ANNOTATION.matcher(figure.getValue().annotation());
      if (annotation.matches() && (text.isEmpty() || text.equals(annotation.group(1)))) {
        text = annotation.group(1);
        figures.put(figure.getKey(), FoundFigure.of(annotation.group(2)));
      }
    }
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    String what = INCLUDING.matcher(text).replaceFirst("");
    FoundRow second =
        new FoundRow(
            row.place(),
            row.section(),
            1,
            OF.fill(row.label(), what).in(language),
            row.unit(),
            "",
            figures);
    String code = proposed(second, unit, title, NEW);
    published.add(code, second, unit);
    return Optional.of(text.replaceAll("[{}]", "") + " {" + code + "}");
  }

  /** The key of a column in the language of a text. */
  private static String suffixed(String column, String text) {
    return column + (ProposedIndicator.chinese(text) ? "_zh" : "_en");
  }
}
