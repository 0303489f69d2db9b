package org.groupkpi.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.CsvText;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterHistory;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.RegisterRow.Standing;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;

/** A file {@code register-REG-year.csv} of the folder history. */
record HeldRegister(String register, Year year, RawTable raw, Problems problems) {
  private static final String ENTITY = "entity";
  private static final String SOURCE = "source";

  /** How a cell says that there is no figure. */
  private static final Map<String, Absent> ABSENT =
      Map.of(
          RegisterCell.NOT_APPLICABLE,
          Absent.NOT_APPLICABLE,
          RegisterCell.NOT_AVAILABLE,
          Absent.NOT_AVAILABLE);

  static HeldRegister of(String register, String year, RawTable raw, Problems problems) {
    return new HeldRegister(register, new Year(Integer.parseInt(year)), raw, problems);
  }

  /** Name of the file of a register and year. */
  static String fileName(String register, Year year) {
    return "register-" + register + "-" + year + ".csv";
  }

  /** What these files hold; one of a register that the project does not have is noted. */
  static RegisterHistory history(List<HeldRegister> files, KnownCodes references) {
    TreeMap<Year, Map<String, Map<String, RegisterAnswer>>> years = new TreeMap<>();
    for (HeldRegister file : files) {
      Optional<Register> register = references.catalogue().registers().find(file.register);
      if (register.isEmpty()) {
        SourceCell place = file.raw.place();
        file.problems.add(Finding.of(FindingKind.D034, place.file()).at(place));
      } else {
        years
            .computeIfAbsent(file.year, key -> new LinkedHashMap<>())
            .put(file.register, file.answers(register.get(), references));
      }
    }
    return new RegisterHistory(years);
  }

  /** The columns of such a file. */
  private static List<ColumnName> columns(Register register) {
    List<ColumnName> columns = new ArrayList<>(ColumnName.of(TableName.REGISTER));
    for (RegisterColumn column : register.columns()) {
      columns.add(
          columns.size() - 1,
          new ColumnName(
              TableName.REGISTER,
              column.code(),
              column.name().zh(),
              false,
              column.name(),
              ColumnChoice.of(TableName.REGISTER, column.code())));
    }
    return columns;
  }

  /** The table of what entities said, as it is read again. */
  static HistoryTable table(Register register, Map<String, RegisterAnswer> answers) {
    List<String> keys = columns(register).stream().map(ColumnName::key).toList();
    HistoryTable table = HistoryTable.empty(keys);
    List<HistoryTable.Row> rows = new ArrayList<>();
    answers.forEach(
        (entity, answer) -> {
          List<RegisterRow> counting =
              answer.rows().stream().filter(row -> row.standing() == Standing.COUNTS).toList();
          if (answer.said() && counting.isEmpty()) {
            rows.add(new HistoryTable.Row(Map.of(ENTITY, entity)));
          }
          counting.forEach(row -> rows.add(row(row)));
        });
    table.add(rows, Comparator.comparing(row -> ""));
    return table;
  }

  private static HistoryTable.Row row(RegisterRow row) {
    Map<String, String> cells = new HashMap<>();
    cells.put(ENTITY, row.entity());
    row.cells()
        .forEach(
            (code, cell) ->
                cells.put(
                    code,
                    cell.words().isEmpty() ? cell.written() : CsvText.harmless(cell.written())));
    SourceCell place = row.place();
    cells.put(SOURCE, CsvText.harmless((place.file() + " " + place.address()).strip()));
    return new HistoryTable.Row(cells);
  }

  private Map<String, RegisterAnswer> answers(Register register, KnownCodes references) {
    DefinitionTable table = TableHeader.table(TableName.REGISTER, columns(register), raw, problems);
    Map<String, List<RegisterRow>> rows = new LinkedHashMap<>();
    Map<String, SourceCell> places = new LinkedHashMap<>();
    for (DefinitionRow row : table.rows()) {
      String entity = row.needed(ENTITY);
      if (references.entity(row, ENTITY) && !entity.isEmpty()) {
        places.putIfAbsent(entity, row.place(ENTITY));
        List<RegisterRow> own = rows.computeIfAbsent(entity, key -> new ArrayList<>());
        boolean none = register.columns().stream().noneMatch(column -> row.has(column.code()));
        if (!none) {
          own.add(row(register, row, entity));
        }
      }
    }
    Map<String, RegisterAnswer> answers = new LinkedHashMap<>();
    places.forEach(
        (entity, place) ->
            answers.put(
                entity, new RegisterAnswer(true, place, rows.getOrDefault(entity, List.of()))));
    return answers;
  }

  private static RegisterRow row(Register register, DefinitionRow row, String entity) {
    Map<String, RegisterCell> cells = new LinkedHashMap<>();
    for (RegisterColumn column : register.columns()) {
      if (row.has(column.code())) {
        cells.put(
            column.code(), new RegisterCell(value(row, column), false, row.place(column.code())));
      } else if (!row.knows(column.code())) {
        cells.put(column.code(), new RegisterCell(Absent.BLANK, true, row.place(ENTITY)));
      }
    }
    return new RegisterRow(entity, row.raw().number(), row.place(ENTITY), cells, Standing.COUNTS);
  }

  private static ReportedValue value(DefinitionRow row, RegisterColumn column) {
    String text = row.text(column.code());
    Absent absent = ABSENT.get(text);
    if (absent != null && column.choice(text).isEmpty()) {
      return absent;
    }
    if (column.type() == RegisterColumn.Type.NUMBER) {
      return row.number(column.code())
          .<ReportedValue>map(ReportedValue.Figure::of)
          .orElse(Absent.BLANK);
    }
    if (column.type().dated()) {
      return row.date(column.code())
          .<ReportedValue>map(date -> new ReportedValue.Answer(date.toString()))
          .orElse(Absent.BLANK);
    }
    if (column.type().chosen() && column.choice(text).isEmpty()) {
      List<String> known = column.choices().stream().map(RegisterColumn.Choice::code).toList();
      KnownCodes.unknown(row, column.code(), column.name(), text, known);
    }
    return new ReportedValue.Answer(text);
  }
}
