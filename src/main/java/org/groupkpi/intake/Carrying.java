package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.CoverText;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.IdentitySheet;
import org.groupkpi.intake.CarriedForm.Fate;
import org.groupkpi.intake.CarriedForm.Remark;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Carries the answers of one older form over by code, and remarks everything that somebody wrote
 * into it and that has no place in the new one.
 */
final class Carrying {
  private static final List<FormColumn> INPUTS =
      List.of(
          FormColumn.VALUE,
          FormColumn.RESTATED,
          FormColumn.STATUS,
          FormColumn.NOTE,
          FormColumn.EVIDENCE);
  private static final LocalText UNKNOWN = Words.of("the new form does not have this code");
  private static final LocalText NO_CODE = Words.of("the row has no code");
  private static final LocalText TWICE =
      Words.of("the code stands in {0} rows; which one counts is not clear");
  static final LocalText NO_COLUMN = Words.of("the new form has no such column");
  private static final LocalText NO_TABLE =
      Words.of("the sheet has no indicator table; {0} filled cells");

  private final CollectionRound round;
  private final Entity entity;
  private final FormWords wording;
  private final SourceCell file;
  private final Map<String, AskedRow> asked = new LinkedHashMap<>();
  private final CarriedContents contents = new CarriedContents();

  /**
   * One carrying-over.
   *
   * @param languages of the new form
   * @param file the older form as a whole
   */
  Carrying(CollectionRound round, Entity entity, List<Language> languages, SourceCell file) {
    this.round = round;
    this.entity = entity;
    this.wording = new FormWords(languages);
    this.file = file;
    FormLayout.of(round, entity).rows().forEach(row -> asked.put(row.code().toString(), row));
  }

  CarriedForm carry(Spreadsheet older) {
    HeaderSearch search = new HeaderSearch(new Headings(round.year()));
    List<Block> all = search.blocks(older);
    List<RegisterSheet> lists =
        new RegisterSearch(round.catalogue().registers().all().values(), round.catalogue().units())
            .sheets(older, all);
    List<Sheet> listed = lists.stream().map(RegisterSheet::sheet).toList();
    List<Block> blocks = search.blocks(older.with(RegisterSearch.without(older, lists, all)));
    Map<String, List<FormRow>> rows = rows(blocks);
    CarriedRow known = new CarriedRow(round, entity, wording, contents);
    rows.forEach((code, found) -> carry(code, found, known));
    blocks.forEach(this::otherColumns);
    otherSheets(older, blocks, listed);
    CarriedRegisters registers = new CarriedRegisters(round, entity, file, contents);
    lists.forEach(registers::carry);
    cover(older);
    List<String> added = asked.keySet().stream().filter(code -> !rows.containsKey(code)).toList();
    FormAnswers answers = new FormAnswers(contents.rows, contents.people, contents.registers);
    return new CarriedForm(entity, file, answers, contents.remarks, added);
  }

  private Map<String, List<FormRow>> rows(List<Block> blocks) {
    Map<String, List<FormRow>> rows = new LinkedHashMap<>();
    for (Block block : blocks) {
      for (SheetRow row : block.rows()) {
        String code = Fold.width(block.text(row, FormColumn.CODE));
        rows.computeIfAbsent(code, key -> new ArrayList<>())
            .add(new FormRow(KpiCode.parse(code), block, row, file));
      }
    }
    return rows;
  }

  private void carry(String code, List<FormRow> rows, CarriedRow known) {
    AskedRow row = asked.get(code);
    if (row == null) {
      rows.forEach(each -> lost(each, code.isEmpty() ? NO_CODE : UNKNOWN));
    } else if (rows.size() > 1) {
      rows.forEach(each -> lost(each, TWICE.fill(rows.size())));
    } else {
      known.carry(rows.get(0), row);
    }
  }

  /** Everything that was entered in a row, as one remark. */
  private void lost(FormRow row, LocalText reason) {
    List<FormColumn> entered =
        INPUTS.stream()
            .filter(column -> row.cell(column).filter(Carrying::filled).isPresent())
            .toList();
    if (!entered.isEmpty()) {
      contents.remark(Fate.NOT_CARRIED, row, entered.get(0), entries(row, entered), reason);
    }
  }

  private LocalText entries(FormRow row, List<FormColumn> entered) {
    return LocalText.of(
        entered.stream()
            .map(column -> entry(row, column, Language.ZH))
            .collect(Collectors.joining("；")),
        entered.stream()
            .map(column -> entry(row, column, Language.EN))
            .collect(Collectors.joining("; ")));
  }

  private String entry(FormRow row, FormColumn column, Language language) {
    String text = row.cell(column).map(Carrying::shown).orElse("");
    return column == FormColumn.VALUE
        ? (text + " " + row.text(FormColumn.UNIT).strip()).strip()
        : column.heading(round.year()).in(language) + " " + text;
  }

  /** Cells beside the columns of a form. */
  private void otherColumns(Block block) {
    for (SheetRow row : block.rows()) {
      for (Cell cell : row.cells()) {
        if (filled(cell) && !block.columns().containsValue(cell.column())) {
          String code = Fold.width(block.text(row, FormColumn.CODE));
          remark(block.sheet(), cell.address(), code, LocalText.same(shown(cell)), NO_COLUMN);
        }
      }
    }
  }

  /** Sheets that somebody added. */
  private void otherSheets(Spreadsheet older, List<Block> blocks, List<Sheet> lists) {
    for (Sheet sheet : older.sheets()) {
      long cells =
          sheet.rows().stream()
              .flatMap(row -> row.cells().stream())
              .filter(Carrying::filled)
              .count();
      boolean known =
          sheet.name().equals(IdentitySheet.NAME)
              || sheet.visibility() == Visibility.VERY_HIDDEN
              || CoverEntries.isCover(sheet)
              || lists.contains(sheet)
              || blocks.stream().anyMatch(block -> block.sheet().name().equals(sheet.name()));
      if (!known && cells > 0) {
        remark(sheet, "", "", LocalText.NONE, NO_TABLE.fill(cells));
      }
    }
  }

  private void remark(Sheet sheet, String cell, String code, LocalText found, LocalText reason) {
    SourceCell place = new SourceCell(file.file(), file.sha256(), sheet.name(), cell, "");
    contents.remarks.add(new Remark(Fate.NOT_CARRIED, place, code, found, reason));
  }

  /** Who filled the form in: what stands right of the labels of the cover. */
  private void cover(Spreadsheet older) {
    CoverEntries cover = new CoverEntries(older);
    for (LocalText label : CoverText.FOUR_INPUTS) {
      cover.entry(label).ifPresent(cell -> contents.people.put(label, cell.text()));
    }
  }

  /** Whether something stands in a cell: also a formula without result. */
  static boolean filled(Cell cell) {
    return cell.type() == Cell.Type.NO_RESULT || !cell.text().isBlank();
  }

  /** What stands in a cell, for a person. */
  static String shown(Cell cell) {
    return cell.type() == Cell.Type.NO_RESULT ? "=" + cell.formula() : cell.shown().strip();
  }
}
