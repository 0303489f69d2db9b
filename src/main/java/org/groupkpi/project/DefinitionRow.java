package org.groupkpi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * One row of a table of definitions; reads its cells and reports those that are not what they
 * should be. An empty cell is empty, without a report, unless it is {@link #needed}.
 */
record DefinitionRow(DefinitionTable table, RawTable.Row raw) {
  private static final Map<String, Boolean> YES_NO =
      Map.of("yes", true, "是", true, "no", false, "否", false);

  private static final LocalText TOO_LONG =
      Words.of("a number of at most {0} digits before and behind the point")
          .fill(Exact.MOST_DIGITS);

  /** The text of a cell without blanks around it. */
  String text(String column) {
    Integer index = table.columns().get(column);
    return index == null || index >= raw.cells().size() ? "" : raw.cells().get(index).strip();
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  /** Whether the table has the column at all. */
  boolean knows(String column) {
    return table.columns().containsKey(column);
  }

  /** The text of a cell that must not be empty. */
  String needed(String column) {
    String text = text(column);
    if (text.isEmpty() && knows(column)) {
      problem(FindingKind.D006, column, table.headings().getOrDefault(column, column));
    }
    return text;
  }

  /** Texts separated by {@code ;} or {@code ；}. */
  List<String> list(String column) {
    return Arrays.stream(text(column).split("[;；]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The texts of {@code prefix_zh}, {@code prefix_zh_hant} and {@code prefix_en}. */
  LocalText local(String prefix) {
    return new LocalText(text(prefix + "_zh"), text(prefix + "_zh_hant"), text(prefix + "_en"));
  }

  /** Why head office says so, which it has to tell in one language at least. */
  LocalText reason() {
    LocalText reason = local("reason");
    if (reason.isEmpty()) {
      problem(
          FindingKind.D024,
          "reason_zh",
          Words.of("there is no reason: reason_zh and reason_en are both empty"));
    }
    return reason;
  }

  boolean yes(String column, boolean otherwise) {
    return choice(column, YES_NO, List.of("yes", "no", "是", "否")).orElse(otherwise);
  }

  /** What a word stands for. */
  <T> Optional<T> choice(String column, Map<String, T> meanings) {
    return choice(column, meanings, meanings.keySet());
  }

  private <T> Optional<T> choice(String column, Map<String, T> meanings, Collection<String> words) {
    String text = text(column);
    T meaning = meanings.get(Fold.width(text).toLowerCase(Locale.ROOT));
    if (meaning == null && !text.isEmpty()) {
      problem(FindingKind.D009, column, text, String.join(", ", words));
    }
    return Optional.ofNullable(meaning);
  }

  Optional<BigDecimal> number(String column) {
    return number(column, text(column));
  }

  /** A percentage, with or without its sign: 60 for {@code 60%}. */
  Optional<BigDecimal> percent(String column) {
    String text = Fold.halfWidth(text(column)).strip();
    return number(column, text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
  }

  private Optional<BigDecimal> number(String column, String text) {
    Optional<BigDecimal> number = Decimal.parse(text);
    if (number.isEmpty() && has(column)) {
      noNumber(column, text);
    }
    return number;
  }

  /** Reports a text of a cell that is no number that can be a figure. */
  void noNumber(String column, String text) {
    if (Decimal.tooManyDigits(text)) {
      problem(FindingKind.D035, column, text(column), TOO_LONG);
    } else {
      problem(FindingKind.D010, column, text(column));
    }
  }

  /** A whole number from 0 to a limit. */
  OptionalInt whole(String column, int most) {
    Optional<BigDecimal> number = number(column);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal value = number.get();
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      problem(FindingKind.D035, column, text(column), "0 – " + most);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.intValueExact());
  }

  Optional<Year> year(String column) {
    String text = Fold.width(text(column));
    if (text.matches("[12]\\d{3}")) {
      return Optional.of(new Year(Integer.parseInt(text)));
    }
    if (!text.isEmpty()) {
      problem(FindingKind.D035, column, text, "1000 – 2999");
    }
    return Optional.empty();
  }

  Optional<LocalDate> date(String column) {
    Optional<LocalDate> date = YearFirst.parse(text(column));
    if (date.isEmpty() && has(column)) {
      problem(FindingKind.D011, column, text(column));
    }
    return date;
  }

  /** A date as we write dates; empty if there is none. */
  String dateText(String column) {
    return date(column).map(LocalDate::toString).orElse("");
  }

  Optional<Unit> unit(String column, Units units) {
    String text = text(column);
    Optional<Unit> unit = units.parse(text);
    if (unit.isEmpty() && !text.isEmpty()) {
      problem(FindingKind.D013, column, UnknownUnit.why(text, units));
    }
    return unit;
  }

  /** Where a cell stands, and what stands in it. */
  SourceCell place(String column) {
    return table.place().at(Integer.toString(raw.number()), text(column));
  }

  /** {@code definitions/rows.csv row 7}, for messages that point to another row. */
  LocalText where() {
    return where(place(""));
  }

  /** The same of a row of which only a cell is known. */
  static LocalText where(SourceCell cell) {
    String sheet = cell.sheet().isEmpty() ? "" : " " + cell.sheet();
    return Words.of("{0}{1} row {2}").fill(cell.file(), sheet, cell.cell());
  }

  /** Reports what is wrong or worth knowing in a cell. */
  void problem(FindingKind kind, String column, Object... arguments) {
    String heading = table.headings().getOrDefault(column, column);
    table.problems().add(Finding.of(kind, arguments).at(place(column)).inColumn(heading));
  }
}
