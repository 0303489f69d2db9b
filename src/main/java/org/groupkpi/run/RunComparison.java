package org.groupkpi.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.consolidation.Change;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.report.FigureText;
import org.groupkpi.text.LocalText;

/**
 * What changed between two outputs.
 *
 * @param figures of {@code data/results.csv}, in its order
 * @param findings of {@code data/findings.csv}, gravest first
 * @param footnotes of the tables
 * @param inputs files by their digests in the manifests
 */
public record RunComparison(
    List<FigureChange> figures,
    List<FindingChange> findings,
    List<FootnoteChange> footnotes,
    List<FileDifference> inputs) {
  private static final List<String> FIGURE = List.of("node", "indicator", "member", "year");
  private static final List<String> FINDING =
      List.of("code", "check", "entity", "year", "indicator", "member", "file", "sheet", "cell");
  private static final List<String> FOOTNOTE = List.of("language", "text");

  public RunComparison {
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
    footnotes = List.copyOf(footnotes);
    inputs = List.copyOf(inputs);
  }

  /**
   * A figure as a run gave it.
   *
   * @param value exact; empty where there is none
   * @param display as printed
   * @param state the word of {@code results.csv}
   */
  public record Figure(String value, String unit, String display, String state) {
    static final Figure NONE = new Figure("", "", "", "");

    static Figure of(CSVRecord row) {
      return new Figure(row.get("value"), row.get("unit"), row.get("display"), row.get("state"));
    }
  }

  /** A figure that is not the same, or is in one run alone. */
  public record FigureChange(
      DifferenceKind kind,
      String node,
      String indicator,
      String member,
      String year,
      Figure before,
      Figure after) {

    /** {@code HC[gender=female]}. */
    public String code() {
      return member.isEmpty() ? indicator : indicator + "[" + member + "]";
    }

    /** The change as it is printed: {@code +5.12%}; a dash where none can be told. */
    public LocalText change() {
      if (before.value().isEmpty()
          || after.value().isEmpty()
          || !before.unit().equals(after.unit())) {
        return LocalText.same("—");
      }
      Change change =
          Change.between(
              new BigDecimal(after.value()),
              new BigDecimal(before.value()),
              new Unit(after.unit(), Map.of(), Rational.ONE));
      return new FigureText(RoundingMode.HALF_UP).change(change, 2);
    }
  }

  /** A finding as a run gave it; its cell with the sheet. */
  public record Found(
      String code,
      String severity,
      String entity,
      String year,
      String indicator,
      String member,
      String file,
      String cell,
      String found,
      LocalText message,
      String state) {
    static Found of(CSVRecord row) {
      String sheet = row.get("sheet");
      return new Found(
          row.get("code"),
          row.get("severity"),
          row.get("entity"),
          row.get("year"),
          row.get("indicator"),
          row.get("member"),
          row.get("file"),
          sheet.isEmpty() ? row.get("cell") : sheet + "!" + row.get("cell"),
          row.get("found"),
          LocalText.of(row.get("message_zh"), row.get("message_en")),
          row.get("state"));
    }
  }

  /**
   * A finding that is new, gone, or not as it was.
   *
   * @param finding as the second run gave it; one that is gone as the first did
   * @param before its state in the first run; empty if it is new
   * @param after its state in the second run; empty if it is gone
   */
  public record FindingChange(DifferenceKind kind, Found finding, String before, String after) {}

  /** A footnote that one run alone prints. */
  public record FootnoteChange(DifferenceKind kind, String language, String number, String text) {}

  /** Whether nothing changed. */
  public boolean same() {
    return figures.isEmpty() && findings.isEmpty() && footnotes.isEmpty() && inputs.isEmpty();
  }

  /** Compares two output folders. */
  public static RunComparison of(
      Path first, RecordedRun firstRun, Path second, RecordedRun secondRun) throws IOException {
    return new RunComparison(
        compared(
            DataRows.read(first, "data/results.csv", FIGURE, FigureRow::of),
            DataRows.read(second, "data/results.csv", FIGURE, FigureRow::of),
            RunComparison::figure),
        compared(
            DataRows.read(first, "data/findings.csv", FINDING, Found::of),
            DataRows.read(second, "data/findings.csv", FINDING, Found::of),
            RunComparison::finding),
        compared(
            DataRows.read(first, "data/footnotes.csv", FOOTNOTE, FootnoteRow::of),
            DataRows.read(second, "data/footnotes.csv", FOOTNOTE, FootnoteRow::of),
            RunComparison::footnote),
        FileDifference.between(firstRun.inputs(), secondRun.inputs()));
  }

  private record FigureRow(
      String node, String indicator, String member, String year, Figure figure) {
    static FigureRow of(CSVRecord row) {
      return new FigureRow(
          row.get("node"),
          row.get("indicator"),
          row.get("member"),
          row.get("year"),
          Figure.of(row));
    }
  }

  private record FootnoteRow(String language, String number, String text) {
    static FootnoteRow of(CSVRecord row) {
      return new FootnoteRow(row.get("language"), row.get("number"), row.get("text"));
    }
  }

  /** Walks both sides: the rows of the second in their order, then those that are gone. */
  private static <T, C> List<C> compared(
      Map<List<String>, T> first,
      Map<List<String>, T> second,
      BiFunction<Optional<T>, Optional<T>, Optional<C>> change) {
    Set<List<String>> keys = new LinkedHashSet<>(second.keySet());
    keys.addAll(first.keySet());
    List<C> changes = new ArrayList<>();
    for (List<String> key : keys) {
      change
          .apply(Optional.ofNullable(first.get(key)), Optional.ofNullable(second.get(key)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static DifferenceKind kind(Optional<?> before, Optional<?> after) {
    if (before.isEmpty()) {
      return DifferenceKind.ADDED;
    }
    return after.isEmpty() ? DifferenceKind.GONE : DifferenceKind.CHANGED;
  }

  private static Optional<FigureChange> figure(
      Optional<FigureRow> before, Optional<FigureRow> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    FigureRow any = after.or(() -> before).orElseThrow();
    return Optional.of(
        new FigureChange(
            kind(before, after),
            any.node(),
            any.indicator(),
            any.member(),
            any.year(),
            before.map(FigureRow::figure).orElse(Figure.NONE),
            after.map(FigureRow::figure).orElse(Figure.NONE)));
  }

  private static Optional<FindingChange> finding(Optional<Found> before, Optional<Found> after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    return Optional.of(
        new FindingChange(
            kind(before, after),
            after.or(() -> before).orElseThrow(),
            before.map(Found::state).orElse(""),
            after.map(Found::state).orElse("")));
  }

  /** The number of a footnote is no part of what it says. */
  private static Optional<FootnoteChange> footnote(
      Optional<FootnoteRow> before, Optional<FootnoteRow> after) {
    if (before.isPresent() && after.isPresent()) {
      return Optional.empty();
    }
    FootnoteRow any = after.or(() -> before).orElseThrow();
    return Optional.of(
        new FootnoteChange(kind(before, after), any.language(), any.number(), any.text()));
  }
}
