package org.groupkpi.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.source.SourceCell;
import org.groupkpi.spreadsheet.Cell;
import org.groupkpi.spreadsheet.Sheet;
import org.groupkpi.spreadsheet.Visibility;

/** Notes figures that people do not see: on hidden sheets, rows, columns, or under merged cells. */
final class HiddenData {
  private record Hidden(SourceCell sheet, Set<LocalText> parts) {}

  private final Map<String, Hidden> sheets = new LinkedHashMap<>();

  /** Looks at the figures of a row. */
  void look(FormRow row) {
    for (FormColumn column : List.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR)) {
      row.cell(column)
          .filter(cell -> !cell.text().isBlank())
          .flatMap(cell -> hidden(row, cell))
          .ifPresent(part -> note(row, part));
    }
  }

  /** One finding for each sheet. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    sheets.forEach(
        (name, hidden) -> {
          LocalText where =
              LocalText.of(
                  "“" + name + "”" + joined(hidden.parts(), true),
                  "“" + name + "” " + joined(hidden.parts(), false));
          findings.add(Finding.of(FindingKind.F131, where).at(hidden.sheet()));
        });
    return findings;
  }

  private static String joined(Set<LocalText> parts, boolean zh) {
    return parts.stream()
        .map(part -> zh ? part.zh() : part.en())
        .collect(Collectors.joining(zh ? "、" : ", "));
  }

  private void note(FormRow row, LocalText part) {
    String name = row.block().sheet().name();
    SourceCell file = row.file();
    sheets
        .computeIfAbsent(
            name,
            key ->
                new Hidden(
                    new SourceCell(file.file(), file.sha256(), name, "", ""),
                    new LinkedHashSet<>()))
        .parts()
        .add(part);
  }

  private static Optional<LocalText> hidden(FormRow row, Cell cell) {
    Sheet sheet = row.block().sheet();
    if (sheet.visibility() != Visibility.VISIBLE) {
      return Optional.of(LocalText.of("整张工作表", "(the whole sheet)"));
    }
    if (row.row().hidden()) {
      return Optional.of(LocalText.of("第 " + cell.row() + " 行", "row " + cell.row()));
    }
    if (sheet.columnHidden(cell.column())) {
      String column = Block.columnName(cell.column());
      return Optional.of(LocalText.of(column + " 列", "column " + column));
    }
    return covered(row.block().merged(), cell)
        ? Optional.of(
            LocalText.of("被合并单元格遮住的 " + cell.address(), "merged cell over " + cell.address()))
        : Optional.empty();
  }

  private static boolean covered(MergedCells merged, Cell cell) {
    return merged
        .over(cell.row(), cell.column())
        .filter(range -> range.firstRow() != cell.row() || range.firstColumn() != cell.column())
        .isPresent();
  }
}
