package org.groupkpi.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.InstalledTool;

/** What a reader of a workbook sees in its cells, as LibreOffice shows them. */
public final class ShownSheets {
  private static final String AS_SHOWN =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";
  private static final int HEAD = 3;

  private ShownSheets() {}

  /**
   * The tables of {@code report-tables.xlsx}: of each sheet after the first one the lines from the
   * headings on, without the columns of footnote numbers, which have no heading.
   */
  public static List<List<List<String>>> of(Path workbook, Path folder)
      throws IOException, InterruptedException {
    InstalledTool.LIBRE_OFFICE.run(
        folder,
        "--convert-to",
        AS_SHOWN,
        "--outdir",
        folder.toString(),
        workbook.toAbsolutePath().toString());
    List<List<List<String>>> sheets = new ArrayList<>();
    String stem = workbook.getFileName().toString().replace(".xlsx", "");
    for (String sheet : names(workbook).subList(1, names(workbook).size())) {
      sheets.add(withoutMarks(lines(folder.resolve(stem + "-" + sheet + ".csv"))));
    }
    return sheets;
  }

  private static List<String> names(Path workbook) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      List<String> names = new ArrayList<>();
      for (Sheet sheet : opened) {
        names.add(sheet.getSheetName());
      }
      return names;
    }
  }

  private static List<List<String>> lines(Path csv) throws IOException {
    try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv, UTF_8))) {
      return parser.getRecords().stream().skip(HEAD).map(CSVRecord::toList).toList();
    }
  }

  private static List<List<String>> withoutMarks(List<List<String>> lines) {
    List<Integer> kept =
        IntStream.range(0, lines.get(0).size())
            .filter(column -> !lines.get(0).get(column).isEmpty())
            .boxed()
            .toList();
    return lines.stream().map(line -> kept.stream().map(line::get).toList()).toList();
  }
}
