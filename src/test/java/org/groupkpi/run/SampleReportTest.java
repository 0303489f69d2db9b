package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.print.ShownSheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample's report in the programs that readers use. */
class SampleReportTest {
  private static final Path PROJECT = Path.of("sample-workbooks");
  private static final List<String> NOT_SHOWN =
      List.of("section", "level", "label", "unit", "footnotes");

  @TempDir private static Path folder;
  private static Path out = Path.of("");

  @BeforeAll
  static void consolidate() {
    out = folder.resolve("out");
    Called.kpi(
        "consolidate", "--formats", "csv,tex,xlsx", "--out", out.toString(), PROJECT.toString());
  }

  @ParameterizedTest
  @CsvSource({"zh, 综合能源消耗量, 万吨标煤", "en, Purchased electricity, 100 million kWh"})
  @StartsProgram
  void latexPageCompiles(String language, String label, String unit)
      throws IOException, InterruptedException {
    assertThat(printedByLatex("report-tables." + language + ".tex"))
        .contains(label, unit, "2,896.98", "-17.52%", "+5.91", "<0.01");
  }

  @Test
  @StartsProgram
  void latexFragmentGoesIntoAnotherDocument() throws IOException, InterruptedException {
    Files.writeString(
        out.resolve("mine.tex"),
        """
        \\documentclass{article}
        \\usepackage{array,booktabs,longtable}
        \\begin{document}
        \\section{Energy}
        \\input{tables/energy.en.tex}
        \\end{document}
        """,
        UTF_8);
    assertThat(printedByLatex("mine.tex")).contains("Purchased electricity", "807.64");
  }

  /** In Noto a hyphen has the glyph of one that does not break, by which name it is extracted. */
  private static String printedByLatex(String file) throws IOException, InterruptedException {
    InstalledTool.XELATEX.run(
        out,
        "-no-shell-escape",
        "-halt-on-error",
        "-interaction=nonstopmode",
        "-output-directory=" + folder,
        file);
    Path page = folder.resolve(file.replace(".tex", ".pdf"));
    return InstalledTool.PDF_TO_TEXT
        .run(folder, "-layout", page.toString(), "-")
        .replace('\u2011', '-');
  }

  @Test
  @StartsProgram
  void everyCellOfTheWorkbookReadsAsPrinted() throws IOException, InterruptedException {
    List<Map<String, String>> tables =
        ExampleProject.rows(PROJECT.resolve("definitions/tables.csv"));
    List<List<List<String>>> shown = ShownSheets.of(out.resolve("report-tables.xlsx"), folder);
    assertThat(shown).hasSameSizeAs(tables);
    for (int at = 0; at < tables.size(); at++) {
      String table = tables.get(at).get("table");
      List<Map<String, String>> rows = ExampleProject.rows(out.resolve("tables/" + table + ".csv"));
      List<List<String>> cells = printed(rows);
      assertThat(figures(shown.get(at), rows, cells)).as(table).containsExactlyElementsOf(cells);
    }
  }

  /** The lines of rows with cells, without label, unit and the titles of sections. */
  private static List<List<String>> figures(
      List<List<String>> sheet, List<Map<String, String>> rows, List<List<String>> like) {
    int columns = like.get(0).size();
    Set<String> sections =
        rows.stream().map(row -> row.getOrDefault("section", "")).collect(Collectors.toSet());
    return withAnnotations(sheet).stream()
        .skip(1)
        .filter(
            line ->
                !sections.contains(line.get(0))
                    || line.stream().skip(1).anyMatch(text -> !text.isEmpty()))
        .map(line -> line.subList(line.size() - columns, line.size()))
        .filter(line -> !line.stream().allMatch(String::isEmpty))
        .toList();
  }

  /** The lines, each with the annotations that stand below its figures. */
  private static List<List<String>> withAnnotations(List<List<String>> sheet) {
    List<List<String>> lines = new ArrayList<>();
    for (List<String> line : sheet) {
      if (line.stream().anyMatch(text -> text.startsWith("（含"))
          && line.stream().allMatch(text -> text.isEmpty() || text.startsWith("（含"))) {
        List<String> above = lines.remove(lines.size() - 1);
        lines.add(
            IntStream.range(0, line.size()).mapToObj(at -> above.get(at) + line.get(at)).toList());
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<List<String>> printed(List<Map<String, String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      List<String> line =
          row.entrySet().stream()
              .filter(
                  cell -> !NOT_SHOWN.contains(cell.getKey()) && !cell.getKey().endsWith(" value"))
              .map(cell -> cell.getValue().replaceFirst("^'=", "="))
              .toList();
      if (!line.stream().allMatch(String::isEmpty)) {
        lines.add(line);
      }
    }
    return lines;
  }
}
