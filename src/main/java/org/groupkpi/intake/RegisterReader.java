package org.groupkpi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.RegisterRow.Standing;
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
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A reader of the registers of a form.
   *
   * @param hidden is told of rows that people do not see
   */
  RegisterReader(CollectionRound round, Entity entity, SourceCell file, HiddenData hidden) {
    this.round = round;
    this.entity = entity;
    this.file = file;
    this.hidden = hidden;
  }

  /** What the form says of each register that it has a sheet for. */
  Checked<Map<String, RegisterAnswer>> read(List<RegisterSheet> sheets) {
    Map<String, RegisterAnswer> answers = new LinkedHashMap<>();
    List<Register> asked = round.registers(entity);
    for (RegisterSheet sheet : sheets) {
      if (asked.contains(sheet.register())) {
        RegisterAnswer answer = answer(sheet);
        answers.merge(sheet.register().code(), answer, RegisterReader::together);
      } else if (sheet.rows().stream().anyMatch(row -> filled(sheet, row))) {
        Finding finding = Finding.of(FindingKind.F121, sheet.register().code(), NOT_ASKED);
        findings.add(finding.about(subject(sheet.register())).at(place(sheet.sheet())));
      }
    }
    for (Register register : asked) {
      if (register.required() && !answers.containsKey(register.code())) {
        add(Finding.of(FindingKind.F123, register.code(), NO_SHEET), subject(register), file);
      }
    }
    answers.replaceAll(
        (code, answer) -> once(round.catalogue().registers().register(code), answer));
    return new Checked<>(answers, findings);
  }

  private static RegisterAnswer together(RegisterAnswer one, RegisterAnswer other) {
    List<RegisterRow> rows = new ArrayList<>(one.rows());
    rows.addAll(other.rows());
    return new RegisterAnswer(one.said() || other.said(), one.place(), rows);
  }

  private RegisterAnswer answer(RegisterSheet sheet) {
    Register register = sheet.register();
    List<RegisterColumn> lacking = sheet.lacking();
    for (RegisterColumn column : lacking) {
      Finding missing =
          Finding.of(
              FindingKind.F123, register.reference(column), NO_COLUMN.fill(sheet.sheet().name()));
      add(missing, subject(register, column), place(sheet.sheet()));
    }
    if (!lacking.isEmpty()) {
      return new RegisterAnswer(false, place(sheet.sheet()), List.of());
    }
    List<SheetRow> filled = sheet.rows().stream().filter(row -> filled(sheet, row)).toList();
    Optional<Cell> inFirstRow = onlyNone(sheet, filled);
    List<RegisterRow> rows =
        inFirstRow.isPresent() ? List.of() : filled.stream().map(row -> row(sheet, row)).toList();
    Optional<Cell> none =
        sheet.above().stream()
            .filter(cell -> RegisterWords.saysNone(cell.text()))
            .findFirst()
            .or(() -> inFirstRow);
    if (none.isPresent() && !rows.isEmpty()) {
      Finding contradiction =
          Finding.of(FindingKind.C232, none.get().text(), Words.of("{0} rows").fill(rows.size()));
      add(contradiction, subject(register), place(sheet.sheet(), none.get()));
    }
    SourceCell place =
        none.map(cell -> place(sheet.sheet(), cell)).orElseGet(() -> answerCell(sheet));
    boolean said = none.isPresent() || !rows.isEmpty();
    if (!said && register.required()) {
      add(Finding.of(FindingKind.C230), subject(register), place);
    }
    return new RegisterAnswer(said, place, rows);
  }

  /** Right of its label; the sheet as a whole if there is no label. */
  private SourceCell answerCell(RegisterSheet sheet) {
    SourceCell whole = place(sheet.sheet());
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

  /** The only cell that is filled, if somebody wrote there that there is nothing to report. */
  private static Optional<Cell> onlyNone(RegisterSheet sheet, List<SheetRow> filled) {
    List<Cell> cells = filled.stream().flatMap(row -> cells(sheet, row).stream()).toList();
    return cells.size() == 1 && RegisterWords.saysNone(cells.get(0).text())
        ? Optional.of(cells.get(0))
        : Optional.empty();
  }

  private RegisterRow row(RegisterSheet sheet, SheetRow row) {
    Register register = sheet.register();
    hidden.look(sheet.sheet(), row, sheet.columns().values(), file);
    Map<String, RegisterCell> cells = new LinkedHashMap<>();
    Standing standing = Standing.COUNTS;
    for (RegisterColumn column : register.columns()) {
      Integer number = sheet.columns().get(column.code());
      if (number != null) {
        RegisterCell cell = cell(sheet, row, column, number);
        boolean unusable = cell.refused() || cell.blank();
        standing = unusable && column.required() ? Standing.WRONG : standing;
        cells.put(column.code(), cell);
      }
    }
    SourceCell first =
        cells.values().stream()
            .map(RegisterCell::source)
            .filter(source -> !source.text().isBlank())
            .findFirst()
            .orElse(place(sheet.sheet()));
    RegisterRow read = new RegisterRow(entity.code(), row.number(), first, cells, standing);
    return standing == Standing.COUNTS ? inside(register, read) : read;
  }

  private RegisterCell cell(RegisterSheet sheet, SheetRow row, RegisterColumn column, int number) {
    Optional<Cell> filled = row.cell(number);
    SourceCell place =
        filled
            .map(cell -> place(sheet.sheet(), cell))
            .orElseGet(() -> place(sheet.sheet()).at(CellAddress.of(row.number(), number), ""));
    ValueCell.Read read = new RegisterCells(round, entity).read(column, filled);
    RegisterCell cell = new RegisterCell(read.value(), RegisterCells.refused(read), place);
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

  private SourceCell place(Sheet sheet) {
    return new SourceCell(file.file(), file.sha256(), sheet.name(), "", "");
  }

  private SourceCell place(Sheet sheet, Cell cell) {
    return new SourceCell(
        file.file(), file.sha256(), sheet.name(), cell.address(), cell.shown(), cell.raw());
  }
}
