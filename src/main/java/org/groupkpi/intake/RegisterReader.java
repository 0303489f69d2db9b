package org.groupkpi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.form.Status;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.RegisterRow.Standing;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads the registers of one form: every row is kept with its place, and judged cell by cell. */
final class RegisterReader {
  private static final LocalText NO_SHEET = Words.of("the workbook has no sheet for it");
  private static final LocalText NO_COLUMN = Words.of("the sheet “{0}” has no column for it");
  private static final LocalText NOT_ASKED =
      Words.of("none (it is not asked of this entity; the rows were not taken)");

  private final CollectionRound round;
  private final Entity entity;
  private final SourceCell file;
  private final HiddenData hidden;
  private final OtherNumbers others;
  private final List<Finding> findings = new ArrayList<>();

  /** Lists of which two sheets hold copies. */
  private final Set<String> refused = new HashSet<>();

  /**
   * A reader of the registers of a form.
   *
   * @param hidden is told of rows that people do not see
   * @param others is told what beside the list was not taken
   */
  RegisterReader(
      CollectionRound round,
      Entity entity,
      SourceCell file,
      HiddenData hidden,
      OtherNumbers others) {
    this.round = round;
    this.entity = entity;
    this.file = file;
    this.hidden = hidden;
    this.others = others;
  }

  /** What the form says of each register that it has a sheet for. */
  Checked<Map<String, RegisterAnswer>> read(List<RegisterSheet> sheets) {
    Map<String, RegisterAnswer> answers = new LinkedHashMap<>();
    List<Register> asked = round.registers(entity);
    for (RegisterSheet sheet : sheets) {
      if (asked.contains(sheet.register())) {
        RegisterAnswer answer = answer(sheet);
        answers.merge(
            sheet.register().code(),
            answer,
            (one, other) -> together(sheet.register(), one, other));
      } else if (sheet.rows().stream().anyMatch(row -> filled(sheet, row))) {
        Finding finding = Finding.of(FindingKind.F121, sheet.register().code(), NOT_ASKED);
        findings.add(finding.about(subject(sheet.register())).at(sheet.place(file)));
      }
    }
    for (Register register : asked) {
      if (register.required() && !answers.containsKey(register.code())) {
        add(Finding.of(FindingKind.F123, register.code(), NO_SHEET), subject(register), file);
      }
    }
    answers.replaceAll(
        (code, answer) ->
            refused.contains(code)
                ? new RegisterAnswer(false, answer.place(), List.of())
                : once(round.catalogue().registers().register(code), answer));
    return new Checked<>(answers, findings);
  }

  /** The rows of several sheets; of a list and its copy neither, for one of them is forgotten. */
  private RegisterAnswer together(Register register, RegisterAnswer one, RegisterAnswer other) {
    if (register.keys().isEmpty() && (copies(one, other) || copies(other, one))) {
      String places = one.firstPlace().address() + ", " + other.firstPlace().address();
      add(
          Finding.of(FindingKind.F120, register.code(), 2, places),
          subject(register),
          other.firstPlace());
      refused.add(register.code());
    }
    if (one.said() && other.said() && one.rows().isEmpty() != other.rows().isEmpty()) {
      RegisterAnswer none = one.rows().isEmpty() ? one : other;
      contradicted(register, none.place(), one.rows().size() + other.rows().size());
    }
    List<RegisterRow> rows = new ArrayList<>(one.rows());
    rows.addAll(other.rows());
    return new RegisterAnswer(one.said() || other.said(), one.place(), rows);
  }

  private static boolean copies(RegisterAnswer some, RegisterAnswer all) {
    Set<Map<String, ReportedValue>> known =
        all.rows().stream().map(RegisterRow::values).collect(Collectors.toSet());
    return !some.rows().isEmpty()
        && !some.firstPlace().sheet().equals(all.firstPlace().sheet())
        && some.rows().stream().allMatch(row -> known.contains(row.values()));
  }

  private void contradicted(Register register, SourceCell none, int rows) {
    LocalText found = Words.of("{0} rows").fill(rows);
    add(Finding.of(FindingKind.C232, none.text(), found), subject(register), none);
  }

  private RegisterAnswer answer(RegisterSheet sheet) {
    Register register = sheet.register();
    List<RegisterColumn> lacking =
        sheet.lacking().stream().filter(RegisterColumn::required).toList();
    for (RegisterColumn column : lacking) {
      Finding missing =
          Finding.of(
              FindingKind.F123, register.reference(column), NO_COLUMN.fill(sheet.sheet().name()));
      add(missing, subject(register, column), sheet.place(file));
    }
    ListRemainder remainder = new ListRemainder(sheet, file, subject(register), others);
    findings.addAll(remainder.otherColumns());
    if (!lacking.isEmpty()) {
      return new RegisterAnswer(false, sheet.place(file), List.of());
    }
    Map<String, UnitCell> units = units(sheet);
    List<SheetRow> entries = new ArrayList<>();
    List<Cell> nothing = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      List<Cell> cells = cells(sheet, row);
      if (cells.stream().allMatch(cell -> ListTexts.saysNothing(cell.text()))) {
        nothing.addAll(cells);
      } else if (!remainder.tells(row, cells.get(0), cells.size() == 1)) {
        entries.add(row);
      }
    }
    List<RegisterRow> rows = entries.stream().map(row -> entry(sheet, row, units)).toList();
    Optional<SourceCell> none =
        sheet.above().stream()
            .filter(cell -> RegisterWords.saysNone(cell.text()))
            .findFirst()
            .or(() -> said(nothing, entries.isEmpty()))
            .map(cell -> sheet.place(file, cell));
    if (none.isPresent() && !rows.isEmpty()) {
      contradicted(register, none.get(), rows.size());
    }
    SourceCell place = none.orElseGet(() -> answerCell(sheet));
    boolean said = none.isPresent() || !rows.isEmpty();
    if (!said && register.required()) {
      add(Finding.of(FindingKind.C230), subject(register), place);
    }
    return new RegisterAnswer(said, place, rows);
  }

  /** The cell that says there is nothing; a zero says so of an empty list only. */
  private static Optional<Cell> said(List<Cell> nothing, boolean empty) {
    return nothing.stream()
        .filter(cell -> !cell.hasFormula() && (empty || cell.type() == Cell.Type.TEXT))
        .findFirst();
  }

  /** A row; one that says what it is not, or that nobody knows, makes the list incomplete. */
  private RegisterRow entry(RegisterSheet sheet, SheetRow row, Map<String, UnitCell> units) {
    RegisterRow read = row(sheet, row, units);
    List<Cell> cells = cells(sheet, row);
    boolean dashes = cells.stream().allMatch(cell -> ValueCell.isDash(cell.text()));
    if (dashes) {
      add(
          Finding.of(FindingKind.C209, cells.get(0).text()),
          subject(sheet.register()),
          sheet.place(file, cells.get(0)));
    }
    boolean lacking =
        cells.stream()
            .allMatch(
                cell -> Status.of(cell.text()).filter(Status.NOT_AVAILABLE::equals).isPresent());
    return dashes || lacking ? read.as(Standing.WRONG) : read;
  }

  /** The units of the columns; what is wrong with one is told if the column holds anything. */
  private Map<String, UnitCell> units(RegisterSheet sheet) {
    Map<String, UnitCell> units = new HashMap<>();
    sheet
        .columns()
        .forEach(
            (code, number) -> {
              RegisterColumn column = sheet.register().column(code).orElseThrow();
              UnitCell unit = sheet.unit(column, round.catalogue().units());
              units.put(code, unit);
              boolean used =
                  sheet.rows().stream()
                      .anyMatch(row -> row.cell(number).filter(Carrying::filled).isPresent());
              Optional<Finding> finding = unit.finding().filter(wrong -> used);
              if (finding.isPresent()) {
                SourceCell place = sheet.place(file, sheet.headingOf(number).orElseThrow());
                add(finding.get(), subject(sheet.register(), column), place);
              }
            });
    return units;
  }

  /** Right of its label; the sheet as a whole if there is no label. */
  private SourceCell answerCell(RegisterSheet sheet) {
    SourceCell whole = sheet.place(file);
    return sheet.above().stream()
        .filter(cell -> RegisterWords.labels(cell.text()))
        .findFirst()
        .map(label -> whole.at(CellAddress.of(label.row(), label.column() + 1), ""))
        .orElse(whole);
  }

  private static boolean filled(RegisterSheet sheet, SheetRow row) {
    return !cells(sheet, row).isEmpty();
  }

  private static List<Cell> cells(RegisterSheet sheet, SheetRow row) {
    return sheet.columns().values().stream()
        .flatMap(column -> row.cell(column).stream())
        .filter(cell -> cell.type() != Cell.Type.ERROR && Carrying.filled(cell))
        .toList();
  }

  private RegisterRow row(RegisterSheet sheet, SheetRow row, Map<String, UnitCell> units) {
    Register register = sheet.register();
    hidden.look(sheet.sheet(), row, sheet.columns().values(), file);
    Map<String, RegisterCell> cells = new LinkedHashMap<>();
    Standing standing = Standing.COUNTS;
    for (RegisterColumn column : register.columns()) {
      Integer number = sheet.columns().get(column.code());
      RegisterCell cell =
          number == null
              ? new RegisterCell(Absent.BLANK, true, sheet.place(file))
              : cell(sheet, row, column, number, units);
      boolean unusable = cell.refused() || cell.blank();
      standing = unusable && column.required() ? Standing.WRONG : standing;
      cells.put(column.code(), cell);
    }
    SourceCell first =
        cells.values().stream()
            .map(RegisterCell::source)
            .filter(source -> !source.text().isBlank())
            .findFirst()
            .orElse(sheet.place(file));
    RegisterRow read = new RegisterRow(entity.code(), row.number(), first, cells, standing);
    return standing == Standing.COUNTS ? inside(register, read) : read;
  }

  private RegisterCell cell(
      RegisterSheet sheet,
      SheetRow row,
      RegisterColumn column,
      int number,
      Map<String, UnitCell> units) {
    Optional<Cell> filled = row.cell(number);
    SourceCell place =
        filled
            .map(cell -> sheet.place(file, cell))
            .orElseGet(() -> sheet.place(file).at(CellAddress.of(row.number(), number), ""));
    Optional<Unit> unit = units.getOrDefault(column.code(), UnitCell.as(column.unit())).unit();
    ValueCell.Read read = new RegisterCells(round, entity).read(column, unit, filled);
    boolean refused = RegisterCells.refused(read) || (unit.isEmpty() && filled.isPresent());
    RegisterCell cell = new RegisterCell(read.value(), refused, place);
    Subject subject = subject(sheet.register(), column);
    read.findings().forEach(finding -> add(finding, subject, place));
    if (cell.blank() && column.required()) {
      add(Finding.of(FindingKind.C230), subject, place);
    }
    return cell;
  }

  /** What happened before the entity joined, or after it left, is told and does not count. */
  private RegisterRow inside(Register register, RegisterRow row) {
    Optional<RegisterCell> dated =
        register
            .dated()
            .flatMap(column -> row.cell(column.code()))
            .filter(cell -> !cell.words().isEmpty());
    if (dated.isEmpty()
        || round
            .tree()
            .in(round.year())
            .insideOn(entity.code(), LocalDate.parse(dated.get().words()))) {
      return row;
    }
    LocalText day = Words.of("FormReader", "on {0}").fill(dated.get().words());
    add(
        Finding.of(FindingKind.F118, FormReader.named(entity), day),
        subject(register, register.dated().orElseThrow()),
        dated.get().source());
    return row.as(Standing.OUTSIDE);
  }

  /** The later of two rows that are the same thing does not count. */
  private RegisterAnswer once(Register register, RegisterAnswer answer) {
    Map<List<String>, RegisterRow> first = new HashMap<>();
    List<RegisterRow> rows = new ArrayList<>();
    for (RegisterRow row : answer.rows()) {
      Optional<List<String>> key =
          row.standing() == Standing.WRONG ? Optional.empty() : row.key(register);
      RegisterRow before = key.map(known -> first.putIfAbsent(known, row)).orElse(null);
      if (before != null) {
        SourceCell place = row.keyPlace(register);
        Finding twice = Finding.of(FindingKind.C270, before.number(), place.text());
        add(twice, subject(register, register.keys().get(0)), place);
      }
      rows.add(before == null ? row : row.as(Standing.TWICE));
    }
    return new RegisterAnswer(answer.said(), answer.place(), rows);
  }

  private void add(Finding finding, Subject subject, SourceCell place) {
    Finding placed = finding.about(subject).at(place);
    boolean gap = finding.kind() == FindingKind.F123 || finding.kind() == FindingKind.C230;
    findings.add(gap && round.countsNowhere(entity) ? placed.as(Severity.NOTE) : placed);
  }

  private Subject subject(Register register) {
    return new Subject(entity.code(), round.year().toString(), register.code(), "");
  }

  private Subject subject(Register register, RegisterColumn column) {
    return new Subject(entity.code(), round.year().toString(), register.code(), column.code());
  }
}
