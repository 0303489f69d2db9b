package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a page asks its reader to do, in order: commands, and what a comment before a table says.
 *
 * <ul>
 *   <li>{@code <!-- sheet FILE -->}: the table is written into a new workbook, or CSV file
 *   <li>{@code <!-- edit FILE -->}: what stands in the first column is replaced by the second
 *   <li>{@code <!-- copy FROM TO -->}: a file is copied
 *   <li>{@code <!-- shown FILE -->}: the table is what this file prints
 *   <li>{@code <!-- fill FOLDER YEAR -->}: rows by code, columns by form, go into these forms
 * </ul>
 *
 * @param kind {@code kpi}, {@code told} (lines that the last command printed), or what a comment
 *     says
 * @param words of the command or comment, or lines that were printed
 * @param table rows of the table behind a comment
 */
record Step(String kind, List<String> words, List<List<String>> table) {
  static List<Step> of(Path page) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> lines = Files.readAllLines(page, UTF_8);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.equals("```text")) {
        steps.add(new Step("told", until(lines.subList(at + 1, lines.size()), "```"), List.of()));
      } else if (line.startsWith("kpi ")) {
        steps.add(new Step("kpi", words(line.substring(4)), List.of()));
      } else if (line.startsWith("<!-- ")) {
        List<String> words = words(line.replace("<!-- ", "").replace(" -->", ""));
        List<String> rows = until(lines.subList(at + 1, lines.size()), "");
        steps.add(new Step(words.get(0), words.subList(1, words.size()), table(rows)));
      }
    }
    return steps;
  }

  private static List<String> until(List<String> lines, String end) {
    return List.copyOf(lines.subList(0, lines.indexOf(end)));
  }

  /** Words, where quotes keep blanks. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String[] parts = text.split("\"", -1);
    for (int at = 0; at < parts.length; at++) {
      if (at % 2 == 1) {
        words.add(parts[at]);
      } else {
        Arrays.stream(parts[at].split(" ", -1)).filter(word -> !word.isEmpty()).forEach(words::add);
      }
    }
    return words;
  }

  /** The cells of a table, without the line below its headings. */
  static List<List<String>> table(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("|") && !line.matches("[-:| ]+"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .map(Step::plain)
        .toList();
  }

  private static List<String> plain(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("`", "")).toList();
  }
}
