package org.groupkpi.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.finding.FindingKind;

/** Checks codes as rows are read: their form, and that each is given once. */
final class Code {
  static final Pattern ANY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
  private static final Pattern IN_FORMULA = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Set<String> RESERVED =
      Set.of("sum", "min", "max", "abs", "total", "prior", "count", "entity", "and");

  private final Map<String, DefinitionRow> first = new HashMap<>();

  /** A code of entities, dimensions, members, tables, checks, targets, adjustments. */
  static String plain(DefinitionRow row, String column) {
    return read(row, column, ANY);
  }

  /** A code that stands in formulas: indicators and factors. */
  static String inFormula(DefinitionRow row, String column) {
    return inFormula(row, column, IN_FORMULA);
  }

  /** The same of registers and their columns, which cannot be taken for a difference. */
  static String inFormula(DefinitionRow row, String column, Pattern form) {
    String code = read(row, column, form);
    if (RESERVED.contains(code)) {
      row.problem(FindingKind.D007, column, code);
    }
    return code;
  }

  /** Whether a text has the form of a code. */
  static boolean readable(String code) {
    return ANY.matcher(code).matches();
  }

  private static String read(DefinitionRow row, String column, Pattern form) {
    String code = row.needed(column);
    if (!code.isEmpty() && !form.matcher(code).matches()) {
      row.problem(FindingKind.D007, column, code);
    }
    return code;
  }

  /** Whether a code is given that was not given before; a second time is reported. */
  boolean isNew(String code, DefinitionRow row, String column) {
    if (code.isEmpty()) {
      return false;
    }
    DefinitionRow before = first.putIfAbsent(code, row);
    if (before != null) {
      row.problem(FindingKind.D008, column, code, before.where());
    }
    return before == null;
  }
}
