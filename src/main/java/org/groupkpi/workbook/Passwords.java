package org.groupkpi.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The passwords of submitted workbooks that head office was told, as {@code passwords.csv} beside
 * them lists them: {@code pattern,password}, with {@code *} and {@code ?} in the file name. They
 * appear in no output.
 */
record Passwords(List<Entry> entries) {
  static final String FILE = "passwords.csv";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The password of the files whose names match. */
  record Entry(Pattern pattern, String password) {
    @Override
    public String toString() {
      return pattern.pattern();
    }
  }

  Passwords {
    entries = List.copyOf(entries);
  }

  /** The list beside a file, or in the folder of the year above it; empty if there is none. */
  static Passwords above(Path workbook, String year) throws IOException {
    Path at = workbook.toAbsolutePath().normalize();
    Path list = at.resolveSibling(FILE);
    while (!Files.isRegularFile(list) && at.getParent() != null && !at.endsWith(year)) {
      at = at.getParent();
      list = at.resolve(FILE);
    }
    return Files.isRegularFile(list) ? read(list) : new Passwords(List.of());
  }

  private static Passwords read(Path list) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String text = new String(Files.readAllBytes(list), UTF_8).replace(BYTE_ORDER_MARK, "");
    text.lines().skip(1).filter(line -> line.indexOf(',') > 0).forEach(line -> add(line, entries));
    return new Passwords(entries);
  }

  private static void add(String line, List<Entry> entries) {
    int comma = line.indexOf(',');
    entries.add(
        new Entry(
            pattern(unquoted(line.substring(0, comma))), unquoted(line.substring(comma + 1))));
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static Pattern pattern(String glob) {
    String regex =
        glob.codePoints()
            .mapToObj(Character::toString)
            .map(c -> c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c))
            .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The passwords for a file, by its name. */
  List<String> of(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return entries.stream()
        .filter(entry -> entry.pattern().matcher(name).matches())
        .map(Entry::password)
        .distinct()
        .toList();
  }
}
