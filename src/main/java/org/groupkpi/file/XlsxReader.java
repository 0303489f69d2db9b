package org.groupkpi.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Relations.Relation;
import org.groupkpi.file.WorkbookPart.NamedSheet;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .xlsx} and {@code .xlsm} packages (Office Open XML, transitional and strict), found
 * part by part through their relationships.
 */
final class XlsxReader {
  private static final int USUAL_PROLOG = 512;
  private static final int LONGEST_PROLOG = 1 << 16;

  private final ZipArchive archive;
  private final Allowance allowance;

  private XlsxReader(ZipArchive archive, Allowance allowance) {
    this.archive = archive;
    this.allowance = allowance;
  }

  static Contents read(byte[] bytes, Allowance allowance) {
    try (ZipArchive archive = ZipArchive.open(bytes, allowance)) {
      return new XlsxReader(archive, allowance).contents();
    }
  }

  /** Also of parts that are not read: other programs will read them. */
  private void refuseEntities() {
    for (String part : archive.names()) {
      if (XmlPart.isName(part) && declaresType(part)) {
        throw Refused.dangerous(Words.of("part {0} declares a DOCTYPE").fill(part));
      }
    }
  }

  private boolean declaresType(String part) {
    byte[] start = archive.start(part, USUAL_PROLOG);
    return Prolog.declaresType(Prolog.isWhole(start) ? start : archive.start(part, LONGEST_PROLOG));
  }

  private Contents contents() {
    refuseEntities();
    String main = PackageType.workbookPart(archive, allowance);
    WorkbookPart workbook = WorkbookPart.read(main, present(main), allowance);
    PackageType.requireWorkbook(workbook.root());
    Relations relations = Relations.of(archive, main, allowance);
    if (relations == null) {
      throw Refused.unreadable(Words.of("the workbook's list of parts is missing"));
    }
    List<Sheet> sheets = sheets(workbook, relations);
    return new Contents(
        sheets,
        relations.has("vbaProject") || relations.has("xlMacrosheet"),
        relations.has("externalLink"),
        workbook.precisionAsDisplayed());
  }

  private List<Sheet> sheets(WorkbookPart workbook, Relations relations) {
    DateText dates = new DateText(workbook.epoch1904());
    CellValues values = new CellValues(strings(relations), styles(relations), dates, allowance);
    List<Sheet> sheets = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    for (NamedSheet sheet : workbook.sheets()) {
      if (sheet.relation().isEmpty()) {
        continue; // a module of Excel 5: its macros live elsewhere
      }
      Relation relation = relations.byId().get(sheet.relation());
      if (relation == null) {
        throw Refused.unreadable(Words.of("sheet {0} has no part").fill(sheet.name()));
      }
      String part = relations.part(relation, archive);
      if (!parts.add(ZipArchive.key(part))) {
        throw Refused.unreadable(Words.of("two sheets are the same part, {0}").fill(part));
      }
      if (relation.kind().equals("worksheet")) {
        sheets.add(
            archive.large(part)
                ? SheetParser.read(sheet, stream(part), values, allowance)
                : SheetParser.read(sheet, present(part), values, allowance));
      }
    }
    if (sheets.isEmpty()) {
      throw Refused.unreadable(Words.of("the workbook has no worksheet"));
    }
    return sheets;
  }

  private List<String> strings(Relations relations) {
    Optional<Relation> found = relations.first("sharedStrings");
    if (found.isEmpty()) {
      return List.of();
    }
    String part = relations.part(found.get(), archive);
    return SharedStrings.read(part, present(part), allowance);
  }

  private @Nullable List<NumberFormat> styles(Relations relations) {
    Optional<Relation> found = relations.first("styles");
    if (found.isEmpty()) {
      return null;
    }
    String part = relations.part(found.get(), archive);
    return Styles.read(part, present(part), allowance);
  }

  private InputStream stream(String part) {
    InputStream contents = archive.stream(part);
    if (contents == null) {
      throw missing(part);
    }
    return contents;
  }

  private byte[] present(String part) {
    byte[] bytes = archive.part(part);
    if (bytes == null) {
      throw missing(part);
    }
    return bytes;
  }

  private static Refused missing(String part) {
    return Refused.unreadable(Words.of("part {0} is missing").fill(part));
  }
}
