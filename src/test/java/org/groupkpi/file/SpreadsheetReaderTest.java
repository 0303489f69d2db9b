package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpreadsheetReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // the cell | type | text
        "<c><v>1234.5</v></c> | NUMBER | 1234.5",
        "<c><v>0.10000000000000001</v></c> | NUMBER | 0.1",
        "<c><v>0.30000000000000004</v></c> | NUMBER | 0.3",
        "<c><v>0.8999999999999999</v></c> | NUMBER | 0.9",
        "<c><f>A1</f><v>12.340000000000001</v></c> | NUMBER | 12.34",
        "<c><v>0.333333333333333315</v></c> | NUMBER | 0.333333333333333",
        "<c><v>1.0E5</v></c> | NUMBER | 100000",
        "<c><v>1E-7</v></c> | NUMBER | 0.0000001",
        "<c><v>-0</v></c> | NUMBER | 0",
        "<c><v>9007199254740993</v></c> | NUMBER | 9007199254740990",
        "<c><v>1234567890123456789</v></c> | NUMBER | 1234567890123460000",
        "<c><v> 12 </v></c> | NUMBER | 12",
        "<c><v>1E400</v></c> | NOT_A_NUMBER | 1E400",
        "<c><v>NaN</v></c> | NOT_A_NUMBER | NaN",
        "<c><v>INF</v></c> | NOT_A_NUMBER | INF",
        "<c><v>1,234</v></c> | NOT_A_NUMBER | 1,234",
        "<c><v>0x10</v></c> | NOT_A_NUMBER | 0x10",
        "<c><v>1d</v></c> | NOT_A_NUMBER | 1d",
        "<c t='zz'><v>5</v></c> | NOT_A_NUMBER | 5",
        "<c t='b'><v>1</v></c> | BOOLEAN | TRUE",
        "<c t='b'><v>2</v></c> | NOT_A_NUMBER | 2",
        "<c t='e'><v>#DIV/0!</v></c> | ERROR | #DIV/0!",
        "<c t='d'><v>2024-12-31</v></c> | DATE | 2024-12-31",
        "<c t='d'><v>2024-12-31T08:00:00</v></c> | DATE | 2024-12-31",
        "<c s='2'><v>45000.25</v></c> | DATE | 2023-03-15",
        "<c s='2'><v>0.25</v></c> | DATE | 1900-01-00",
        "<c t='s'><v>0</v></c> | TEXT | 指标编码",
        "<c t='s'><v>1</v></c> | TEXT | x y",
        "<c t='str'><f>A2</f><v>a_x0041_b</v></c> | TEXT | aAb",
        "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c> | TEXT | inline",
        "<c t='inlineStr'><is><r><t>33</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></is></c>"
            + " | TEXT | 33¹",
        "<c t='inlineStr'><is><r><t>CO</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>2</t></r></is></c>"
            + " | TEXT | CO2",
        "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>40</t></r><r><rPr><strike val='0'/></rPr><t>5</t></r></is></c>"
            + " | TEXT | 4\u03360\u03365",
        "<c><f>1+1</f></c> | NO_RESULT | ~~",
        "<c><f>1+1</f><v/></c> | NO_RESULT | ~~",
        "<c t='str'><f>1+1</f><v></v></c> | TEXT | ~~",
      })
  void aCellIsReadAsStored(String cell, Cell.Type type, String text) {
    Cell read = Parts.cell(cell).first();
    assertThat(read.type()).isEqualTo(type);
    assertThat(read.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"<c/>", "<c><v/></c>", "<c s='1'><v></v></c>", "<c t='s'><v/></c>", "<c t='n'></c>"})
  void aCellWithoutValueIsBlank(String cell) {
    assertThat(Parts.cell(cell).only().rows()).isEmpty();
  }

  @Test
  void aNumberKeepsItsSpellingAndItsPercentFormat() {
    Cell cell = Parts.cell("<c s='1'><f>A2</f><v>0.12500000000000001</v></c>").first();
    assertThat(cell.raw()).isEqualTo("0.12500000000000001");
    assertThat(cell.number()).isEqualTo(new BigDecimal("0.125"));
    assertThat(cell.percent()).isTrue();
    assertThat(cell.formula()).isEqualTo("A2");
  }

  @Test
  void escapedCharactersAreDecodedOnce() {
    assertThat(Parts.cell("<c t='s'><v>2</v></c>").first().text()).isEqualTo("a\rb_x000D_");
  }

  @Test
  void cellsAndRowsWithoutAddressCountOn() {
    Sheet sheet = Parts.rows("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>").only();
    assertThat(sheet.cell(1, 2).orElseThrow().address()).isEqualTo("B1");
    assertThat(sheet.cell(2, 1).orElseThrow().address()).isEqualTo("A2");
  }

  @Test
  void rowsAndCellsInReverseOrderReadTheSame() {
    Sheet sheet =
        Parts.rows(
                "<row r='9'><c r='AB9'><v>3</v></c><c r='A9'><v>2</v></c></row>"
                    + "<row r='2'><c r='C2'><v>1</v></c></row>")
            .only();
    assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::address))
        .containsExactly("C2", "A9", "AB9");
  }

  @Test
  void hiddenRowsAndColumnsAndMergedRangesAreKnown() {
    Sheet sheet =
        Parts.sheet(
                """
                <x:worksheet xmlns:x='%s'><x:cols><x:col min='3' max='5' hidden='1'/></x:cols>
                <x:sheetData><x:row r='7' hidden='true'><x:c r='D7'><x:v>1</x:v></x:c></x:row>
                </x:sheetData><x:mergeCells><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>
                """
                    .formatted(Parts.MAIN))
            .only();
    assertThat(sheet.columnHidden(2)).isFalse();
    assertThat(sheet.columnHidden(5)).isTrue();
    assertThat(sheet.row(7).orElseThrow().hidden()).isTrue();
    assertThat(sheet.merged()).containsExactly(new CellRange(1, 1, 2, 2));
  }

  @Test
  void theWorkbookSaysWhatItsSheetsAre() {
    Spreadsheet read =
        (Spreadsheet)
            Parts.cell("<c s='2'><v>45000</v></c>")
                .with(
                    Parts.WORKBOOK,
                    Parts.workbook(
                        "<workbookPr date1904='1'/>",
                        "<sheet name='_kpi' state='veryHidden' r:id='r1'/><sheet name='c' r:id='r4'/>"))
                .with("xl/chart.xml", "<chartsheet/>")
                .replace(
                    "xl/_rels/workbook.xml.rels",
                    "</Rel",
                    Parts.relation("r4", "chartsheet", "chart.xml")
                        + Parts.relation("r5", "vbaProject", "vba.bin")
                        + Parts.relation("r6", "externalLink", "e.xml")
                        + "</Rel")
                .open();
    assertThat(read.sheets()).hasSize(1);
    assertThat(read.sheets().get(0).visibility()).isEqualTo(Visibility.VERY_HIDDEN);
    assertThat(read.sheets().get(0).cell(1, 1).orElseThrow().text()).isEqualTo("2027-03-16");
    assertThat(read.macros()).isTrue();
    assertThat(read.externalLinks()).isTrue();
    assertThat(read.sha256()).hasSize(64);
  }

  /** Serial 0 is the first day of the epoch of 1904, and no day at all in that of 1900. */
  @ParameterizedTest
  @CsvSource({"1, 0, 1904-01-01", "1, 1, 1904-01-02", "0, 0, 1900-01-00", "0, 1, 1900-01-01"})
  void datesBeginWithTheirEpoch(String epoch, String serial, String shown) {
    Cell date =
        Parts.cell("<c s='2'><v>%s</v></c>".formatted(serial))
            .with(
                Parts.WORKBOOK,
                Parts.workbook(
                    "<workbookPr date1904='%s'/>".formatted(epoch), "<sheet name='能源' r:id='r1'/>"))
            .first();
    assertThat(date.text()).isEqualTo(shown);
  }

  @Test
  void strictFilesAndOtherEncodingsReadTheSame() {
    Parts parts = Parts.cell("<c s='1'><v>0.5</v></c>");
    Sheet plain = parts.only();
    for (String part : new String[] {Parts.SHEET, Parts.WORKBOOK, "xl/styles.xml"}) {
      parts.replace(part, Parts.MAIN, Parts.STRICT);
    }
    parts.with(
        Parts.SHEET, ("\ufeff" + parts.text(Parts.SHEET)).getBytes(StandardCharsets.UTF_16LE));
    assertThat(parts.only()).isEqualTo(plain);
  }

  @Test
  void aFileIsReadFromItsPath(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("中铝.xlsx"), Parts.cell("<c><v>1</v></c>").zip());
    assertThat(SpreadsheetReader.read(file)).isInstanceOf(Spreadsheet.class);
    assertThat(SpreadsheetReader.read(folder)).isInstanceOf(Refusal.class);
    assertThat(SpreadsheetReader.read(folder.resolve("none.xlsx"))).isInstanceOf(Refusal.class);
  }

  /** As a program for Java writes them; every cell is read, none is lost. */
  @Test
  void rowsMayCountFromZero() {
    Sheet sheet =
        Parts.rows(
                "<row r='0'><c r='A0'><v>5</v></c></row><row r='1'><c r='A1'><v>6</v></c></row>"
                    + "<row><c><v>7</v></c></row>")
            .only();
    assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text))
        .containsExactly("5", "6", "7");
    assertThat(sheet.cell(1, 1).orElseThrow().text()).isEqualTo("5");
  }
}
