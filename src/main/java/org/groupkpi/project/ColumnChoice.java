package org.groupkpi.project;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Resource;

/**
 * What can be chosen for the cells of a column, as listed in {@code choices.csv}.
 *
 * @param words all that may stand there, where that is a closed set; else empty
 * @param codes where the codes are defined that stand there
 * @param example what may stand there; empty: none is given
 */
public record ColumnChoice(List<String> words, Optional<Codes> codes, LocalText example) {
  private static final ColumnChoice NONE =
      new ColumnChoice(List.of(), Optional.empty(), LocalText.NONE);

  private static final Map<String, ColumnChoice> ALL =
      Resource.text(ColumnChoice.class, "choices.csv")
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toMap(ColumnChoice::name, ColumnChoice::parse));

  /** Whether a cell names one code or may name several, or a part of one. */
  public enum Use {
    ONE,
    SEVERAL
  }

  /** The column of a table that defines codes. */
  public record Codes(TableName table, String column, Use use) {
    private static Codes parse(String text) {
      String place = text.replace(";", "");
      int point = place.indexOf('.');
      return new Codes(
          TableName.of(place.substring(0, point)).orElseThrow(),
          place.substring(point + 1),
          text.endsWith(";") ? Use.SEVERAL : Use.ONE);
    }
  }

  public ColumnChoice {
    words = List.copyOf(words);
  }

  static ColumnChoice of(TableName table, String column) {
    return ALL.getOrDefault(table.word() + "." + column, NONE);
  }

  /** The columns of which something is listed: {@code entities.code}. */
  static List<String> listed() {
    return ALL.keySet().stream().sorted().toList();
  }

  private static String name(String[] cells) {
    return cells[0] + "." + cells[1];
  }

  private static ColumnChoice parse(String[] cells) {
    Function<String, Stream<String>> words =
        text -> Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    return new ColumnChoice(
        words.apply(cells[2]).toList(),
        Optional.of(cells[3]).filter(text -> !text.isEmpty()).map(Codes::parse),
        example(cells[4]));
  }

  /** {@code 华北|North}, or a text that reads the same in both languages. */
  private static LocalText example(String text) {
    int bar = text.indexOf('|');
    return bar < 0
        ? LocalText.same(text)
        : LocalText.of(text.substring(0, bar), text.substring(bar + 1));
  }
}
