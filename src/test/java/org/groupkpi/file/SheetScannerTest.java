package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scanner takes is what the parser reads; whatever it does not know it leaves alone. */
final class SheetScannerTest {
  private static final WorkbookPart.NamedSheet SHEET =
      new WorkbookPart.NamedSheet("表", Visibility.VISIBLE, "rId1");
  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet><sheetData>";
  private static final String END =
      "</sheetData><sheetProtection sheet=\"1\" objects=\"1\"/>"
          + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
          + "<dataValidations count=\"1\">\n<dataValidation type=\"list\" prompt=\"吨 &amp; &gt; 千克\">"
          + "<formula1>\"是,否\" &lt; 9</formula1><formula2/></dataValidation></dataValidations></worksheet>";
  private static final List<String> STRINGS =
      IntStream.range(0, 9).mapToObj(i -> "文字" + i).toList();

  private static CellValues values(List<String> strings) {
    List<NumberFormat> styles =
        List.of(
            NumberFormat.PLAIN,
            NumberFormat.of("0.00%"),
            NumberFormat.of("yyyy-mm-dd"),
            NumberFormat.of("#,##0;(#,##0)"));
    return new CellValues(strings, styles, new DateText(false), new Allowance(Limits.DEFAULT));
  }

  private static byte[] part(String rows) {
    return (START + rows + END).getBytes(StandardCharsets.UTF_8);
  }

  private static Sheet scanned(byte[] part, CellValues values) {
    return SheetParser.read(SHEET, part, values, values.allowance());
  }

  private static Sheet parsed(byte[] part, CellValues values) {
    return SheetParser.read(SHEET, new ByteArrayInputStream(part), values, values.allowance());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<row r=\"1\" spans=\"1:3\" ht=\"15.5\"><c r=\"A1\" s=\"1\"><v>0.125</v></c></row>",
        "<row r=\"3\" hidden=\"1\">\n <c r=\"C3\" t=\"s\"><v>4</v></c>\n <c r=\"D3\" s=\"3\"/>\n</row>\n",
        "<row><c><v>1</v></c><c t=\"str\"><f>1&lt;2 &amp; \"的\"</f><v>是_x000D_ &amp; 否</v></c></row>",
        "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 吨 </t></is></c></row>",
        "<row r=\"5\"><c r=\"A5\" t=\"b\"><v>1</v></c><c r=\"B5\" t=\"e\"><v>#N/A</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1*2</f><v>2</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>4</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>45657</v></c><c r=\"B1\" s=\"3\"><v>-12</v></c></row>",
        "<row r=\"1\" xml:space=\"preserve\"><c r=\"A1\" t=\"str\" xml:space=\"preserve\">"
            + "<f><![CDATA[IF(B1>0,\"吨\")]]></f><v xml:space=\"preserve\"> a]b>c </v></c></row>",
        "<row r=\"7\"><c r=\"B7\"><v>2</v></c><c r=\"A7\"><v>1</v></c></row><row r=\"6\"><c r=\"A6\"><v>3</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)</f></c><c r=\"B1\"><v></v></c><c r=\"C1\"><v/></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"n\"><v>0.30000000000000004</v></c><c r=\"B1\"><v>1E400</v></c></row>"
      })
  void plainShapesAreScanned(String rows) {
    byte[] part = part(rows);
    assertThat(SheetScanner.of(part, values(STRINGS))).isPresent();
    assertThat(scanned(part, values(STRINGS))).isEqualTo(parsed(part, values(STRINGS)));
  }

  @Test
  void whatFollowsTheRowsIsPassedButForMergedCells() throws IOException {
    SheetScanner scanner = SheetScanner.of(part("<row r=\"1\"/>"), values(STRINGS)).orElseThrow();
    assertThat(scanner.rest())
        .asString(StandardCharsets.UTF_8)
        .endsWith("<worksheet><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mergeCells><mergeCell ref=\"C1:C2\"/></mergeCells><mergeCells/>",
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
        "<a:b xmlns:a=\"x\"/><mergeCells><mergeCell ref=\"C1:C2\"/></mergeCells>"
      })
  void whatFollowsInAnotherOrderIsReadAllTheSame(String more) {
    String whole = START + "<row r=\"1\"/>" + END;
    byte[] part =
        whole.replace("</worksheet>", more + "</worksheet>").getBytes(StandardCharsets.UTF_8);
    assertThat(SheetScanner.of(part, values(STRINGS))).isPresent();
    assertThat(scanned(part, values(STRINGS))).isEqualTo(parsed(part, values(STRINGS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><!-- 注 --><c r=\"A1\"><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#10;x</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x<![CDATA[y]]></v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>吨</t></r><r><t>位</t></r></is></c></row>",
        "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v><extLst/></c></row>"
      })
  void otherShapesAreLeftToTheParser(String rows) {
    byte[] part = part(rows);
    assertThat(SheetScanner.of(part, values(STRINGS))).isEmpty();
    assertThat(scanned(part, values(STRINGS))).isEqualTo(parsed(part, values(STRINGS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" s=\"4\"><v>1</v></c></row>",
        "<row r=\"1\" r=\"1\"/>",
        "<row r=\"1\"><c r=\"A1\"s=\"1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&nbsp;</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>]]></v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[x</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\u0001</v></c></row>",
        "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>"
      })
  void faultyRowsAreRefusedInTheWordsOfTheParser(String rows) {
    byte[] part = part(rows);
    assertThat(SheetScanner.of(part, values(STRINGS))).isEmpty();
    assertThatThrownBy(() -> scanned(part, values(STRINGS))).isInstanceOf(Refused.class);
  }

  @Test
  void everyByteCountsAsItDoesForTheParser() {
    byte[] whole =
        part(
            "<row r=\"1\" ht=\"9\"><c r=\"A1\" s=\"1\" t=\"str\"><f>B1</f><v>的&lt;]</v></c>"
                + "<c r=\"B1\" t=\"s\"><v>3</v></c><c r=\"C1\"><f><![CDATA[a>b]]></f><v>1.50</v></c></row>");
    Random random = new Random(14);
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = whole.clone();
      int at = random.nextInt(broken.length);
      broken[at] =
          random.nextBoolean() ? (byte) random.nextInt(256) : whole[random.nextInt(at + 1)];
      assertThat(outcome(() -> scanned(broken, values(STRINGS))))
          .as(new String(broken, StandardCharsets.UTF_8))
          .isEqualTo(outcome(() -> parsed(broken, values(STRINGS))));
    }
  }

  private static Object outcome(Supplier<Object> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  @Test
  void realWorkbooksReadTheSameBothWays() throws IOException {
    int sheets = 0;
    int plain = 0;
    for (Path file : workbooks()) {
      Map<String, byte[]> parts = parts(file);
      List<String> strings = strings(parts);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (part.getKey().startsWith("xl/worksheets/sheet")) {
          sheets++;
          plain += SheetScanner.of(part.getValue(), unstyled(strings)).isPresent() ? 1 : 0;
          assertThat(outcome(() -> scanned(part.getValue(), unstyled(strings))))
              .as("%s of %s", part.getKey(), file)
              .isEqualTo(outcome(() -> parsed(part.getValue(), unstyled(strings))));
        }
      }
    }
    assertThat(plain).isGreaterThan(sheets * 9 / 10);
  }

  private static List<Path> workbooks() throws IOException {
    List<Path> workbooks = new ArrayList<>();
    for (String folder : List.of("sample-workbooks/submissions/2024", "src/test/resources")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".xlsx")).forEach(workbooks::add);
      }
    }
    return workbooks;
  }

  private static CellValues unstyled(List<String> strings) {
    return new CellValues(strings, null, new DateText(false), new Allowance(Limits.DEFAULT));
  }

  private static List<String> strings(Map<String, byte[]> parts) {
    byte[] part = parts.getOrDefault("xl/sharedStrings.xml", new byte[0]);
    if (part.length == 0) {
      return List.of();
    }
    Allowance allowance = new Allowance(Limits.DEFAULT);
    List<String> scanned = SharedStrings.read("strings", part, allowance);
    String text = new String(part, StandardCharsets.UTF_8);
    String other = text.replaceFirst("<sst", "<!-- not plain --><sst");
    assertThat(scanned)
        .isEqualTo(
            SharedStrings.read("strings", other.getBytes(StandardCharsets.UTF_8), allowance));
    return scanned;
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (ZipException e) {
      return Map.of(); // damaged on purpose
    }
    return parts;
  }
}
