package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.intake.WrittenNumber;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A sample that an assurer filled in, read back: by its headings, wherever columns were moved to
 * and in whatever language.
 *
 * @param digest of the population from which it was drawn; empty if it stands nowhere
 */
public record ReturnedSample(SamplePlan plan, String digest, List<TestedFigure> figures) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final LocalText NO_CALL =
      Words.of(
          "it has no cover with the call by which a sample was drawn (kpi sample-figures --size ... --node ...)");

  /** Columns without which nothing can be said. */
  private static final List<SampleColumn> NEEDED =
      List.of(
          SampleColumn.ENTITY,
          SampleColumn.CODE,
          SampleColumn.VALUE,
          SampleColumn.UNIT,
          SampleColumn.FOUND,
          SampleColumn.SHA256);

  public ReturnedSample {
    figures = List.copyOf(figures);
  }

  /**
   * Reads the bytes of a workbook.
   *
   * @throws NotASample if it is none, or parts of it are gone
   */
  public static ReturnedSample read(byte[] bytes) throws NotASample {
    Opened opened = SpreadsheetReader.open(bytes);
    if (opened instanceof Refusal refusal) {
      throw new NotASample(refusal.detail());
    }
    List<Sheet> sheets = ((Spreadsheet) opened).sheets();
    for (Sheet sheet : sheets) {
      Optional<SamplePlan> plan =
          texts(sheet).flatMap(text -> SamplePlan.of(text).stream()).findFirst();
      if (plan.isPresent()) {
        String digest = texts(sheet).filter(DIGEST.asMatchPredicate()).findFirst().orElse("");
        return new ReturnedSample(plan.get(), digest, figures(sheets));
      }
    }
    throw new NotASample(NO_CALL);
  }

  private static Stream<String> texts(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(cell -> cell.text().strip());
  }

  private static List<TestedFigure> figures(List<Sheet> sheets) throws NotASample {
    for (Sheet sheet : sheets) {
      for (SheetRow row : sheet.rows()) {
        Map<SampleColumn, Integer> columns = columns(row);
        if (columns.keySet().containsAll(NEEDED)) {
          return figures(sheet, row.number(), columns);
        }
      }
    }
    List<LocalText> needed = NEEDED.stream().map(SampleColumn::heading).toList();
    throw new NotASample(
        Words.of("no sheet has the headings {0} in one row")
            .fill(LocalText.joined(needed, Words.of(", "))));
  }

  private static Map<SampleColumn, Integer> columns(SheetRow row) {
    Map<SampleColumn, Integer> columns = new EnumMap<>(SampleColumn.class);
    for (Cell cell : row.cells()) {
      for (SampleColumn column : SampleColumn.values()) {
        LocalText heading = column.heading();
        String text = Fold.words(cell.text());
        if (text.equals(Fold.words(heading.zh())) || text.equals(Fold.words(heading.en()))) {
          columns.putIfAbsent(column, cell.column());
        }
      }
    }
    return columns;
  }

  private static List<TestedFigure> figures(
      Sheet sheet, int heading, Map<SampleColumn, Integer> columns) throws NotASample {
    List<TestedFigure> figures = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      Line line = new Line(row, columns);
      if (row.number() > heading && !line.text(SampleColumn.CODE).isEmpty()) {
        figures.add(line.figure());
      }
    }
    return figures;
  }

  /** A row with the places of its columns. */
  private record Line(SheetRow row, Map<SampleColumn, Integer> columns) {
    Optional<Cell> cell(SampleColumn column) {
      return Optional.ofNullable(columns.get(column)).flatMap(row::cell);
    }

    String text(SampleColumn column) {
      return cell(column).map(Cell::shown).orElse("").strip();
    }

    TestedFigure figure() throws NotASample {
      BigDecimal value =
          number(SampleColumn.VALUE)
              .orElseThrow(
                  () ->
                      new NotASample(
                          Words.of("row {0}: the drawn value is gone; it was {1}")
                              .fill(row.number(), LocalText.same(text(SampleColumn.TEXT)))));
      return new TestedFigure(
          row.number(),
          text(SampleColumn.ENTITY),
          text(SampleColumn.CODE),
          value,
          text(SampleColumn.UNIT),
          text(SampleColumn.SHA256),
          number(SampleColumn.CHANCE)
              .filter(chance -> chance.signum() > 0 && chance.compareTo(BigDecimal.ONE) <= 0),
          found());
    }

    private Optional<BigDecimal> number(SampleColumn column) {
      return cell(column).filter(cell -> cell.type() == Cell.Type.NUMBER).map(Cell::number);
    }

    private TestedFigure.Found found() {
      String text = text(SampleColumn.FOUND);
      String cell = cell(SampleColumn.FOUND).map(Cell::address).orElse("");
      Optional<BigDecimal> plain =
          cell(SampleColumn.FOUND)
              .filter(one -> one.type() == Cell.Type.NUMBER && !one.percent())
              .map(Cell::number);
      return new TestedFigure.Found(
          cell, text, plain.or(() -> written(text)), text(SampleColumn.REMARK));
    }

    /** A number as text, its unit behind it if that of the row. */
    private Optional<BigDecimal> written(String text) {
      String unit = text(SampleColumn.UNIT);
      String folded = text.replace('％', '%');
      String alone =
          !unit.isEmpty() && folded.endsWith(unit)
              ? folded.substring(0, folded.length() - unit.length())
              : folded;
      return WrittenNumber.alone(alone);
    }
  }
}
