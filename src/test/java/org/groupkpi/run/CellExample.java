package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;

/**
 * A list of cells, each of an indicator of its own: {@code unit | cell}, or {@code unit < unit of
 * the form | cell}, the cell as {@link DrawnWorkbook} draws it; then what a run made of it, behind
 * {@code =>} the figure taken and, where it differs, the one printed, and below it what is said.
 * Lines that begin with {@code #} say what the cells below have in common.
 */
final class CellExample {
  private static final String MADE = " => ";

  private final List<String> lines;
  private final Path project;
  private final Path output;

  private CellExample(String text, Path work) {
    this.lines = text.lines().filter(line -> !line.startsWith("  ")).toList();
    this.project = work.resolve("project");
    this.output = work.resolve("out");
  }

  /** The same list with what a run, made in an empty folder, makes of its cells. */
  static String made(String text, Path work) throws IOException {
    CellExample example = new CellExample(text, work);
    example.write();
    PrintStream nobody = new PrintStream(PrintStream.nullOutputStream(), true, UTF_8);
    Kpi.run(
        new Console(nobody, nobody, false),
        Path.of(""),
        "consolidate",
        "--draft",
        "--out",
        example.output.toString(),
        example.project.toString());
    return example.made();
  }

  private void write() throws IOException {
    StringBuilder indicators =
        new StringBuilder("code,unit,collect_unit,kind,aggregate,decimals\n");
    StringBuilder rows = new StringBuilder("table,indicator\n");
    StringBuilder form = new StringBuilder("指标编码 | 单位 | 2024年 | 状态 | 说明\n");
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = cell(i).split("\\|", 2);
      if (parts.length == 2) {
        String[] units = parts[0].split("<", -1);
        String collect = units[units.length - 1].strip();
        indicators.append("I%d,%s,%s,flow,sum,2\n".formatted(i, units[0].strip(), collect));
        rows.append("T,I%d\n".formatted(i));
        form.append("I%d | %s |%s\n".formatted(i, collect, parts[1]));
      }
    }
    file("project.yaml", "group: G\nyear: 2024\nyears: [2024]\nlanguages: [zh, en]\n");
    file("definitions/entities.csv", "code,name_zh,parent\nG,集团,\nE,企业,G\n");
    file("definitions/tables.csv", "table,title_zh\nT,表\n");
    file("definitions/indicators.csv", indicators.toString());
    file("definitions/rows.csv", rows.toString());
    Path workbook = project.resolve("submissions/2024/E_2024.xlsx");
    Files.createDirectories(workbook.getParent());
    Files.write(workbook, DrawnWorkbook.of(form.toString(), "E"));
  }

  private void file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private String cell(int line) {
    return lines.get(line).split(MADE, 2)[0];
  }

  private String made() throws IOException {
    List<CSVRecord> facts = records("facts.csv");
    List<CSVRecord> results = records("results.csv");
    List<CSVRecord> findings = records("findings.csv");
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!cell(i).contains("|")) {
        made.append(lines.get(i)).append('\n');
        continue;
      }
      String printed =
          of(i, results).stream().map(row -> row.get("display")).findFirst().orElse("");
      made.append(cell(i)).append(MADE);
      made.append(of(i, facts).stream().map(CellExample::fact).collect(Collectors.joining()));
      made.append(" ⇒ ").append(printed).append('\n');
      for (CSVRecord finding : of(i, findings)) {
        if (finding.get("code").startsWith("G")) {
          continue; // that the figure is missing then
        }
        made.append("  ").append(finding.get("code")).append(' ');
        made.append(finding.get("message_en")).append('\n');
      }
    }
    return made.toString();
  }

  private static String fact(CSVRecord row) {
    return row.get("value").isEmpty()
        ? row.get("status")
        : row.get("value") + " " + row.get("unit");
  }

  private static List<CSVRecord> of(int line, List<CSVRecord> rows) {
    return rows.stream().filter(row -> row.get("indicator").equals("I" + line)).toList();
  }

  private List<CSVRecord> records(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(output.resolve("data").resolve(name), UTF_8)) {
      reader.read(); // the byte order mark
      List<CSVRecord> records = new ArrayList<>();
      format.parse(reader).forEach(records::add);
      return records;
    }
  }
}
