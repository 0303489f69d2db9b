package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** New indicators {@code N001 ...} and their breakdowns, each once. */
final class ProposedIndicators {
  static final LocalText OF = LocalText.of("{0}（{1}）", "{0} ({1})");
  private static final Pattern OF_WHICH =
      Pattern.compile("(?i)^\\s*(?:其中|of which|thereof)[:：,，]?\\s*(?=\\S)");
  private static final int DIGITS = 3;

  private final PublishedFigures published;
  private final Language language;
  private final Set<String> taken;
  private final Map<String, TableRow> indicators = new LinkedHashMap<>();
  private final Map<String, TableRow> units = new LinkedHashMap<>();
  private final List<TableRow> members = new ArrayList<>();
  private final Map<String, List<String>> byLabel = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private int dimensions;

  /**
   * New indicators.
   *
   * @param published figures that were printed of them so far
   * @param taken codes that they cannot have
   */
  ProposedIndicators(PublishedFigures published, Collection<String> taken, Language language) {
    this.published = published;
    this.taken = new HashSet<>(taken);
    this.language = language;
  }

  List<TableRow> indicators() {
    return List.copyOf(indicators.values());
  }

  List<TableRow> units() {
    return List.copyOf(units.values());
  }

  List<TableRow> dimensions() {
    return List.copyOf(members);
  }

  /** What an indicator or a member is called. */
  String name(String reference) {
    return names.getOrDefault(reference, "");
  }

  /** A label without {@code 其中} before it. */
  static String named(FoundRow row) {
    return OF_WHICH.matcher(row.label()).replaceFirst("").strip();
  }

  /** The one that was proposed for the same label, unit and figures. */
  Optional<String> same(FoundRow row, Optional<PrintedUnit> unit) {
    return byLabel.getOrDefault(key(row), List.of()).stream()
        .filter(code -> published.agree(code, row, unit))
        .findFirst();
  }

  private static String key(FoundRow row) {
    return Meaning.exact(row.label()) + " " + row.unit();
  }

  /** Proposes one for a row; of several of one label the section tells which it is. */
  String propose(FoundRow row, Optional<PrintedUnit> unit, String category, String mark) {
    List<String> others = byLabel.computeIfAbsent(key(row), one -> new ArrayList<>());
    String label = named(row);
    boolean again = !others.isEmpty() && !row.section().isEmpty();
    String name = again ? OF.fill(label, row.section()).in(language) : label;
    String code = free();
    others.add(code);
    names.put(code, name);
    unit.filter(PrintedUnit::isOwn)
        .ifPresent(own -> units.putIfAbsent(own.printed(), unit(own.printed(), mark)));
    indicators.put(
        code,
        new ProposedIndicator(code, name, category, unit)
            .row()
            .with("decimals", row.figures().isEmpty() ? "" : Integer.toString(row.decimals()))
            .with(Proposal.MARK, mark));
    return code;
  }

  /** A unit that nobody knows: things that are counted, of a kind of their own. */
  private static TableRow unit(String word, String mark) {
    return new TableRow(Map.of("unit", word, "quantity", word, "factor", "1", Proposal.MARK, mark));
  }

  private String free() {
    int number = indicators.size();
    String code;
    do {
      String digits = Integer.toString(++number);
      code = "N" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    } while (!taken.add(code));
    return code;
  }

  /**
   * Gives an indicator a breakdown.
   *
   * @param whole its code
   * @param exhaustive whether the parts make up the whole
   * @param marks of the parts, in their order
   * @return the references of the parts
   */
  List<String> breakDown(
      String whole, List<FoundRow> parts, String exhaustive, List<String> marks) {
    String dimension = "parts_" + ++dimensions;
    List<String> references = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      String name = named(parts.get(at));
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("dimension", dimension);
      cells.put("member", "m" + (at + 1));
      cells.put(ProposedIndicator.suffixed("name", name), name);
      cells.put("exhaustive", at == 0 ? exhaustive : "");
      cells.put(Proposal.MARK, marks.get(at));
      members.add(new TableRow(cells));
      String reference = whole + "[" + dimension + "=m" + (at + 1) + "]";
      names.put(reference, name);
      references.add(reference);
    }
    indicators.computeIfPresent(whole, (code, row) -> row.with("breakdowns", dimension));
    return references;
  }

  /** Has an indicator computed; one with a breakdown or in a circle stays as it is. */
  void compute(String code, String formula) {
    if (!reaches(formula, code)) {
      indicators.computeIfPresent(
          code, (one, row) -> row.text("breakdowns").isEmpty() ? computed(row, formula) : row);
    }
  }

  private static TableRow computed(TableRow row, String formula) {
    return row.with("aggregate", "formula").with("formula", formula);
  }

  private boolean reaches(String formula, String code) {
    return Names.in(formula).stream()
        .anyMatch(
            name ->
                name.equals(code)
                    || (indicators.containsKey(name)
                        && reaches(indicators.get(name).text("formula"), code)));
  }
}
