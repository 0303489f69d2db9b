package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads spreadsheets of other public projects, valid, odd, damaged and hostile ones, and compares
 * each sheet with the counts and sums on which two other readers agree. Runs only with {@code
 * -Dcorpora=FOLDER}, a folder that has {@code INDEX.tsv} and {@code ORACLE.tsv}.
 */
@Tag("corpora")
final class CorporaTest {
  private static final Path FOLDER = Path.of(System.getProperty("corpora", ""));
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String EAST_ASIAN_DATES =
      "built-in formats 31 and 58 show dates in Excel; the other readers take them for numbers";

  /** Files that are to be read and are not, or differ, each with the reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "dromara__hutool/data_for_sax_test.xlsx", EAST_ASIAN_DATES,
          "mini-software__MiniExcel/TestIssue222.xlsx", EAST_ASIAN_DATES,
          "monitorjbl__excel-streaming-reader/null_celltype.xlsx", EAST_ASIAN_DATES,
          "exceljs__exceljs/test-issue-771.xlsx",
              "its styles part is missing: a percentage would be read a hundred times too small",
          "mini-software__MiniExcel/TestIssue272.xlsx",
              "a sound .xls file under the name .xlsx: what it is decides the content");

  private static final Set<String> EXCEL = Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlt");

  /** End of the summary of a sheet without cells; the oracle lists chart sheets as such. */
  private static final String NOTHING = "\t0".repeat(8);

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> mismatches = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  @Test
  void everyFileIsReadCompletelyOrRefusedForTheRightReason() throws IOException {
    Map<String, List<String>> oracle = oracle();
    for (Expectation file : index()) {
      judge(file, oracle);
    }
    outcomes.forEach((outcome, count) -> System.out.printf("%6d  %s%n", count, outcome));
    refusals.forEach(System.out::println);
    System.out.println("--- " + mismatches.size() + " mismatches");
    mismatches.forEach(System.out::println);
    assertThat(mismatches).isEmpty();
  }

  private void judge(Expectation file, Map<String, List<String>> oracle) {
    String path = file.path();
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String expected = file.code();
    if (!EXCEL.contains(extension) || path.contains("/~$")) {
      count(expected + " " + file.kind() + " of another name, not opened");
      return;
    }
    long start = System.nanoTime();
    Opened opened = SpreadsheetReader.read(FOLDER.resolve(path));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (took.compareTo(PATIENCE) > 0) {
      mismatches.add(path + ": took " + took.toMillis() + " ms");
    }
    String result =
        opened instanceof Refusal refusal
            ? "refused " + refusal.reason()
            : compare(path, opened, oracle);
    count(expected + " " + file.kind() + " -> " + result.replaceFirst("(?s):.*", ""));
    if (opened instanceof Refusal refusal) {
      refusals.add(
          String.join(
              "\t",
              expected,
              file.kind(),
              file.findings(),
              refusal.reason().toString(),
              path,
              refusal.detail().in(Language.EN)));
    }
    if (!isRight(file, opened, result) && !EXCEPTIONS.containsKey(path)) {
      mismatches.add(expected + " " + file.findings() + " " + path + ": " + result);
    }
  }

  private static boolean isRight(Expectation file, Opened opened, String result) {
    String expected = file.code();
    if (opened instanceof Refusal refusal) {
      return switch (expected) {
        case "READ" -> false;
        case "EITHER", "OPTIONAL-XLS" -> true;
        default ->
            file.findings().startsWith("F101")
                || file.findings().contains(finding(refusal.reason()));
      };
    }
    return !result.startsWith("differs") && !expected.startsWith("REFUSE");
  }

  private static String finding(Reason reason) {
    return switch (reason) {
      case OTHER_FORMAT -> "F102";
      case UNREADABLE -> "F103";
      case ENCRYPTED, RIGHTS_MANAGED -> "F104";
      case DANGEROUS -> "F105";
    };
  }

  private static String compare(String path, Opened opened, Map<String, List<String>> oracle) {
    List<String> expected = oracle.get(path);
    if (expected == null) {
      return "read, no oracle";
    }
    List<String> actual = new ArrayList<>();
    for (Sheet sheet : ((Spreadsheet) opened).sheets()) {
      actual.add(summary(sheet));
    }
    expected.removeIf(sheet -> sheet.endsWith(NOTHING) && !actual.contains(sheet));
    return expected.equals(actual)
        ? "read as expected"
        : "differs: " + differences(expected, actual);
  }

  private static String differences(List<String> expected, List<String> actual) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String a = i < expected.size() ? expected.get(i) : "none";
      String b = i < actual.size() ? actual.get(i) : "none";
      if (!a.equals(b) && text.length() < 400) {
        text.append("\n      ").append(a).append("\n  not ").append(b);
      }
    }
    return text.toString();
  }

  private static String summary(Sheet sheet) {
    Map<Cell.Type, Integer> counts = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    int nonblank = 0;
    long codepoints = 0;
    for (SheetRow row : sheet.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.type() == Cell.Type.TEXT && cell.text().isEmpty()) {
          continue;
        }
        if (cell.type() == Cell.Type.NO_RESULT) {
          continue;
        }
        nonblank++;
        counts.merge(cell.type(), 1, Integer::sum);
        if (cell.type() == Cell.Type.NUMBER) {
          sum = sum.add(new BigDecimal(Double.parseDouble(cell.text())));
        } else if (cell.type() == Cell.Type.TEXT) {
          codepoints += cell.text().codePointCount(0, cell.text().length());
        }
      }
    }
    return String.join(
        "\t",
        sheet.name(),
        sheet.visibility().toString(),
        "" + nonblank,
        "" + counts.getOrDefault(Cell.Type.NUMBER, 0),
        rounded(sum),
        "" + (counts.getOrDefault(Cell.Type.DATE, 0) + counts.getOrDefault(Cell.Type.DURATION, 0)),
        "" + counts.getOrDefault(Cell.Type.TEXT, 0),
        "" + codepoints,
        "" + counts.getOrDefault(Cell.Type.BOOLEAN, 0),
        "" + counts.getOrDefault(Cell.Type.ERROR, 0));
  }

  private static String rounded(BigDecimal sum) {
    return sum.signum() == 0 ? "0" : sum.round(new MathContext(13)).stripTrailingZeros().toString();
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private static Map<String, List<String>> oracle() throws IOException {
    Map<String, List<String>> sheets = new HashMap<>();
    for (List<String> row : table("ORACLE.tsv")) {
      List<String> values = new ArrayList<>(row);
      values.set(6, rounded(new BigDecimal(row.get(6))));
      sheets
          .computeIfAbsent(row.get(0), path -> new ArrayList<>())
          .add(String.join("\t", values.subList(2, values.size())));
    }
    return sheets;
  }

  private static List<Expectation> index() throws IOException {
    return table("INDEX.tsv").stream()
        .map(row -> new Expectation(row.get(0), row.get(2), row.get(7), row.get(8)))
        .toList();
  }

  private static List<List<String>> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(name));
    return lines.stream().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** What is expected of a file. */
  private record Expectation(String path, String kind, String code, String findings) {}
}
