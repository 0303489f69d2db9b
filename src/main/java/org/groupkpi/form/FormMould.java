package org.groupkpi.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.PackedPart;
import org.groupkpi.file.PartMould;
import org.groupkpi.file.StillFile;
import org.groupkpi.file.ZipWriter;
import org.groupkpi.submission.FormLayout;

/**
 * The parts of a form without what it says of its entity alone. That is put in as the library would
 * have written it; all other bytes are the library's.
 */
final class FormMould {
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String PROPERTIES = "docProps/core.xml";

  private final FormLayout layout;
  private final List<String> names;
  private final Map<String, PackedPart> shared = new HashMap<>();
  private final PartMould properties;
  private final StringsMould strings;
  private final List<SheetMould> sheets;

  private FormMould(FormLayout layout, Map<String, byte[]> parts, List<SheetMould> sheets) {
    this.layout = layout;
    this.names = List.copyOf(parts.keySet());
    this.sheets = List.copyOf(sheets);
    this.strings = StringsMould.cast(STRINGS, text(parts, STRINGS));
    Pieces pieces = new Pieces(text(parts, PROPERTIES));
    pieces.hole("<dc:title>", "</dc:title>");
    this.properties = pieces.mould(PROPERTIES);
    Set<String> filled = new HashSet<>(List.of(STRINGS, PROPERTIES));
    sheets.forEach(sheet -> filled.add(sheet.name()));
    try (ZipWriter zip = new ZipWriter()) {
      parts.forEach(
          (name, contents) -> {
            if (!filled.contains(name)) {
              shared.put(name, zip.pack(name, contents));
            }
          });
    }
  }

  /** Makes the mould for all forms that ask what this one asks. */
  static FormMould cast(FormRequest request) throws IOException {
    FormLayout layout = request.layout();
    OwnForm own = OwnForm.of(request, layout);
    XSSFWorkbook workbook = new XSSFWorkbook();
    FormStyles styles = FormWriter.writeShared(request, layout, workbook);
    Map<String, byte[]> parts =
        StillFile.parts(workbook, own.title(), request.round().year().firstDay());
    List<SheetMould> sheets = new ArrayList<>();
    for (int i = 0; i < own.sheets().size(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      String name = sheet.getPackagePart().getPartName().getName().substring(1);
      sheets.add(SheetMould.cast(name, text(parts, name), own.sheets().get(i), sheet, styles));
    }
    workbook.getPackage().revert(); // closing it would save it
    return new FormMould(layout, parts, sheets);
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  /** The form of an entity. */
  byte[] form(FormRequest request) {
    OwnForm own = OwnForm.of(request, layout);
    StringsMould.Used used = strings.use();
    Map<String, PackedPart> parts = new HashMap<>(shared);
    for (int i = 0; i < sheets.size(); i++) {
      SheetMould sheet = sheets.get(i);
      parts.put(sheet.name(), sheet.fill(own.sheets().get(i), used));
    }
    parts.put(STRINGS, used.fill());
    parts.put(PROPERTIES, properties.fill(List.of(Pieces.bytes(own.title()))));
    try (ZipWriter zip = new ZipWriter()) {
      names.stream().map(parts::get).forEach(zip::add);
      return zip.bytes();
    }
  }
}
