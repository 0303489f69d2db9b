package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusedFilesTest {
  private static final String ROWS =
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1234.5</v></c></row>"
          + "<row r='2'><c r='A2' t='inlineStr'><is><t>HC</t></is></c><c r='B2'><v>7</v></c></row>";

  private static void refused(Opened opened, Reason reason, String words) {
    assertThat(opened).isInstanceOf(Refusal.class);
    Refusal refusal = (Refusal) opened;
    assertThat(refusal.detail().in(Language.EN)).contains(words);
    assertThat(refusal.detail().in(Language.ZH)).isNotBlank();
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  private static Parts good() {
    return Parts.rows(ROWS);
  }

  /** The archive with every occurrence of a name replaced by one of the same length. */
  private static byte[] renamed(byte[] zip, String name, String by) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace(name, by).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aCutFileIsNeverRead() {
    byte[] whole = good().zip();
    for (int percent = 0; percent < 100; percent += 5) {
      byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
      assertThat(SpreadsheetReader.open(cut)).isInstanceOf(Refusal.class);
    }
    refused(
        SpreadsheetReader.open(Arrays.copyOf(whole, whole.length - 1)),
        Reason.UNREADABLE,
        "no archive directory");
  }

  @Test
  void aFlippedBitIsRefusedOrChangesNothing() {
    byte[] whole = good().zip();
    Spreadsheet expected = (Spreadsheet) SpreadsheetReader.open(whole);
    Random random = new Random(20241231);
    for (int i = 0; i < 2_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      if (SpreadsheetReader.open(flipped) instanceof Spreadsheet read) {
        assertThat(read.sheets()).isEqualTo(expected.sheets());
      }
    }
  }

  @Test
  void theChecksumOfAPartIsVerified() {
    byte[] zip = good().zip();
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    int central = text.indexOf(Parts.SHEET, text.indexOf("PK\u0001\u0002"));
    zip[central - 46 + 16] ^= 1;
    refused(SpreadsheetReader.open(zip), Reason.UNREADABLE, "does not agree with its part xl/work");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/worksheets/sheet2.xml | xl/worksheets/sheet1.xml | DANGEROUS | two parts with one name",
        "xl/worksheets/sheet2.xml | XL/worksheets/SHEET1.xml | DANGEROUS | two parts with one name",
        "xl/worksheets/sheet2.xml | xl\\worksheets\\sheet1.xml | DANGEROUS | two parts with one name",
        "xl/worksheets/sheet2.xml | ../../../../etc/password | DANGEROUS | leads outside",
        "xl/worksheets/sheet2.xml | /l/worksheets/sheet2.xml | DANGEROUS | leads outside",
      })
  void partsHaveProperNames(String name, String by, Reason reason, String words) {
    byte[] zip = renamed(good().with(name, "<x/>").zip(), name, by);
    refused(SpreadsheetReader.open(zip), reason, words);
  }

  @Test
  void aPartOutsideTheDirectoryIsRefused() {
    byte[] zip = good().zip();
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("PK\u0001\u0002");
    String hidden = text.substring(0, text.indexOf("PK\u0003\u0004", 4));
    byte[] both =
        (text.substring(0, end) + hidden + text.substring(end))
            .getBytes(StandardCharsets.ISO_8859_1);
    int record = both.length - 22;
    int start = end + hidden.length();
    for (int i = 0; i < 4; i++) {
      both[record + 16 + i] = (byte) (start >> (8 * i));
    }
    refused(SpreadsheetReader.open(both), Reason.UNREADABLE, "does not list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row> | cell A1 twice",
        "<row r='1'><c r='B1'/><c r='A1'/><c r='B1'><v>2</v></c></row> | cell B1 twice",
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='A1'><v>2</v></c></row> | cell A1 twice",
        "<row r='1'><c r='XFE1'><v>1</v></c></row> | outside the grid: XFE1",
        "<row r='1'><c r='ZZZZZZ99999999'><v>1</v></c></row> | outside the grid: ZZZZZZ99999999",
        "<row r='1048577'><c><v>1</v></c></row> | outside the grid: 1048577",
        "<row r='1'><c r='A2'><v>1</v></c></row> | cell A2 in row 1",
        "<row r='1'><c t='s'><v>4</v></c></row> | A1 with a text that does not exist: 4",
        "<row r='1'><c t='s'><v>x</v></c></row> | A1 with a text that does not exist: x",
        "<row r='1'><c s='3'><v>4</v></c></row> | A1 with a style that does not exist: 3",
        "<row r='1'><c t='inlineStr'><v><is><t>x</t></is></v></c></row> | an element is where none",
        "<x><row r='1'><c><v>1</v></c></row></x> | an element x where none belongs",
        "<row r='1'><x><c><v>1</v></c></x></row> | an element x where none belongs",
        "<row r='1'><c><v>1</v> | is not well-formed XML",
        "<row r='1'><c><v>&x;</v></c></row> | is not well-formed XML",
      })
  void aSheetMustMakeSense(String rows, String words) {
    refused(Parts.rows(rows).open(), Reason.UNREADABLE, words);
  }

  @Test
  void everyPartThatTheWorkbookNamesMustBeThere() {
    refused(good().without(Parts.SHEET).open(), Reason.UNREADABLE, "sheet1.xml is missing");
    refused(good().without("xl/styles.xml").open(), Reason.UNREADABLE, "styles.xml is missing");
    refused(good().without(Parts.WORKBOOK).open(), Reason.UNREADABLE, "workbook.xml is missing");
    refused(good().without("_rels/.rels").open(), Reason.UNREADABLE, "_rels/.rels");
    String twice = "<sheet name='a' r:id='r1'/><sheet name='b' r:id='r1'/>";
    refused(
        good().with(Parts.WORKBOOK, Parts.workbook("", twice)).open(),
        Reason.UNREADABLE,
        "two sheets are the same part");
    refused(
        good().with(Parts.WORKBOOK, Parts.workbook("", "")).open(),
        Reason.UNREADABLE,
        "no worksheet");
  }

  @Test
  void aDoctypeIsRefusedInEveryPart() {
    for (String part :
        new String[] {"_rels/.rels", Parts.WORKBOOK, Parts.SHEET, "xl/sharedStrings.xml"}) {
      Parts parts = good();
      parts.with(part, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + parts.text(part));
      refused(parts.open(), Reason.DANGEROUS, "declares a DOCTYPE");
    }
  }

  @Test
  void otherFilesAreSaidToBeWhatTheyAre() {
    refused(open(""), Reason.UNREADABLE, "empty");
    refused(open("\0\0\0\0"), Reason.UNREADABLE, "zero bytes");
    refused(open("<html><body>"), Reason.OTHER_FORMAT, "it is a web page (HTML)");
    refused(open("<?xml version='1.0'?><Workbook/>"), Reason.OTHER_FORMAT, "XML text file");
    refused(open("ID;PWXL;N;E\nC;X1"), Reason.OTHER_FORMAT, "SYLK");
    refused(open("a,b,c\n"), Reason.UNREADABLE, "a text file of 6 bytes");
    refused(open("a,b,c\r\n1,2,3\r\n"), Reason.OTHER_FORMAT, "a table as text (CSV)");
    refused(open("\u00ff\u00fea\0\t\0b\0\n\0001\0\t\0002\0"), Reason.OTHER_FORMAT, "(CSV)");
    refused(open("MIME-Version: 1.0\nX: y"), Reason.OTHER_FORMAT, "MHTML");
    refused(open("version https://git-lfs.github.com/spec/v1\n"), Reason.UNREADABLE, "only points");
    refused(open("%PDF-1.4"), Reason.OTHER_FORMAT, "PDF");
    refused(open("\u0001\u0002\u0003"), Reason.UNREADABLE, "01 02 03");
    refused(
        good().with(Parts.WORKBOOK, "<document/>").open(), Reason.OTHER_FORMAT, "a Word document");
    refused(
        good()
            .replace("_rels/.rels", "workbook.xml", "workbook.bin")
            .with("xl/workbook.bin", "x")
            .open(),
        Reason.OTHER_FORMAT,
        ".xlsb");
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.spreadsheet, (.ods)",
    "application/vnd.oasis.opendocument.text, (.odt)",
    "application/vnd.oasis.opendocument.presentation, (.odp)",
    "application/vnd.oasis.opendocument.graphics, another kind (graphics)",
    "application/vnd.sun.xml.writer, (.odt)"
  })
  void openDocumentsAreSaidToBeWhatTheyAre(String type, String words) {
    refused(good().with("mimetype", type).open(), Reason.OTHER_FORMAT, words);
  }

  @ParameterizedTest
  @CsvSource({"PowerPoint Document, PowerPoint 97", "WordDocument, Word 97"})
  void oldOfficeFilesAreSaidToBeWhatTheyAre(String stream, String words) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      refused(SpreadsheetReader.open(bytes.toByteArray()), Reason.OTHER_FORMAT, words);
    }
  }

  @Test
  void presentationsAndDocumentsAreSaidToBeWhatTheyAre() throws IOException {
    for (POIXMLDocument document : List.of(new XMLSlideShow(), new XWPFDocument())) {
      try (document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        String words = document instanceof XMLSlideShow ? "PowerPoint" : "Word";
        refused(SpreadsheetReader.open(bytes.toByteArray()), Reason.OTHER_FORMAT, words);
      }
    }
  }

  private static Opened open(String text) {
    return SpreadsheetReader.open(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
