package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * A row of a table, in all languages at once.
 *
 * @param section heading of its section; empty if it stands in none
 * @param causes texts of the footnotes that concern the whole row
 * @param marks numbers of the footnotes, once they are numbered
 */
public record PrintedRow(
    LocalText section,
    LocalText label,
    int level,
    LocalText unit,
    List<LocalText> causes,
    List<PrintedFigure> cells,
    boolean heading,
    Marks marks) {

  /** Numbers of footnotes: at the label of a row, and at each of its cells. */
  public record Marks(List<Integer> label, List<List<Integer>> cells) {
    Stream<Integer> all() {
      return Stream.concat(label.stream(), cells.stream().flatMap(List::stream));
    }
  }

  public PrintedRow {
    causes = List.copyOf(causes);
    cells = List.copyOf(cells);
  }

  /** A row whose footnotes have no numbers yet. */
  static PrintedRow of(
      LocalText section,
      LocalText label,
      int level,
      LocalText unit,
      List<LocalText> causes,
      List<PrintedFigure> cells) {
    Marks none = new Marks(List.of(), cells.stream().map(cell -> List.<Integer>of()).toList());
    return new PrintedRow(section, label, level, unit, causes, cells, false, none);
  }

  /** A row of its own, outside sections. */
  static PrintedRow of(LocalText label, List<PrintedFigure> cells) {
    return of(LocalText.NONE, label, 0, LocalText.NONE, List.of(), cells);
  }

  /** The same row as a heading. */
  PrintedRow asHeading() {
    return new PrintedRow(section, label, level, unit, causes, cells, true, marks);
  }

  /** The row with the numbers of its footnotes, which are given out as it is reached. */
  PrintedRow numbered(FootnoteBook footnotes) {
    footnotes.nextRow();
    List<LocalText> everywhere = new ArrayList<>(causes);
    everywhere.addAll(common());
    List<Integer> atLabel = footnotes.marks(everywhere);
    List<List<Integer>> atCells = new ArrayList<>();
    for (PrintedFigure cell : cells) {
      atCells.add(
          footnotes.marks(
              cell.causes().stream().filter(cause -> !everywhere.contains(cause)).toList()));
    }
    return new PrintedRow(
        section, label, level, unit, causes, cells, heading, new Marks(atLabel, atCells));
  }

  /** Causes that concern every figure of the row; their mark stands at the label. */
  private List<LocalText> common() {
    List<PrintedFigure> figures =
        cells.stream().filter(cell -> cell.state() != CellState.NONE).toList();
    return figures.stream()
        .limit(1)
        .flatMap(first -> first.causes().stream())
        .filter(cause -> figures.stream().allMatch(cell -> cell.causes().contains(cause)))
        .toList();
  }

  Row in(Language language) {
    return new Row(
        label.in(language),
        level,
        unit.in(language),
        marks.label(),
        IntStream.range(0, cells.size())
            .mapToObj(at -> cells.get(at).in(language, marks.cells().get(at)))
            .toList(),
        heading);
  }
}
