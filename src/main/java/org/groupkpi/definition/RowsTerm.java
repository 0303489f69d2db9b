package org.groupkpi.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * What a formula asks of the rows of a register: how many there are, or what a column adds up to.
 *
 * @param summed the column that is added up; empty if rows are counted
 * @param conditions that a row has to meet, all of them
 */
public record RowsTerm(String register, Optional<String> summed, List<RowCondition> conditions) {
  static final String COUNT = "count";
  static final String SUM = "sum";

  public RowsTerm {
    conditions = List.copyOf(conditions);
  }

  /** Whether a code of the catalogue is such a term. */
  public static boolean is(String code) {
    return code.indexOf('(') > 0;
  }

  /** {@code count(PENALTIES, kind = fire)}; the term's code in the catalogue. */
  @Override
  public String toString() {
    String what = summed.map(column -> register + "." + column).orElse(register);
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream()
                .map(RowCondition::toString)
                .collect(Collectors.joining(" and ", ", ", ""));
    return (summed.isPresent() ? SUM : COUNT) + "(" + what + where + ")";
  }

  /**
   * The conditions of a table or formula: {@code kind = fire and amount >= 5}.
   *
   * @throws FormulaFault where the text is no such thing
   */
  public static List<RowCondition> conditions(String text) throws FormulaFault {
    Scanner scanner = new Scanner(text, 0);
    List<RowCondition> conditions = scanner.conditions();
    if (scanner.at < text.length()) {
      throw scanner.unexpected();
    }
    return conditions;
  }

  /** A term that was read, and where its text ends. */
  record Read(RowsTerm term, int end) {}

  /**
   * The term that a code spells.
   *
   * @throws FormulaFault if it spells none
   */
  public static RowsTerm of(String code) throws FormulaFault {
    int open = code.indexOf('(');
    return read(code, code.substring(0, open), open + 1).term();
  }

  /**
   * Whether what stands in the parentheses of a function belongs to a register: {@code sum(} does
   * where a column follows.
   */
  static boolean begins(String function, String text, int at) {
    return function.equals(COUNT)
        || (function.equals(SUM) && text.substring(at).matches("(?s)\\s*[A-Za-z]\\w*\\s*\\..*"));
  }

  /** Reads a term from behind its opening parenthesis. */
  static Read read(String text, String function, int at) throws FormulaFault {
    Scanner scanner = new Scanner(text, at);
    String register = scanner.name();
    Optional<String> summed = scanner.accept(".") ? Optional.of(scanner.name()) : Optional.empty();
    if (summed.isPresent() == function.equals(COUNT)) {
      throw new FormulaFault(
          Words.of("write count(REGISTER) or sum(REGISTER.column), with conditions after a comma"));
    }
    List<RowCondition> conditions = scanner.accept(",") ? scanner.conditions() : List.of();
    if (!scanner.accept(")")) {
      throw scanner.unexpected();
    }
    return new Read(new RowsTerm(register, summed, conditions), scanner.at);
  }

  /** Reads names, operators and values from left to right. */
  private static final class Scanner {
    private static final LocalText AND = Words.of("conditions are joined by “and”");

    private final String text;
    private int at;

    Scanner(String text, int at) {
      this.text = text;
      this.at = at;
      skipBlanks();
    }

    List<RowCondition> conditions() throws FormulaFault {
      List<RowCondition> conditions = new ArrayList<>();
      conditions.add(condition());
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        if (!name().equals("and")) {
          throw new FormulaFault(AND);
        }
        conditions.add(condition());
      }
      return conditions;
    }

    private RowCondition condition() throws FormulaFault {
      String column = name();
      RowCondition.Operator operator =
          RowCondition.Operator.leading(text.substring(at)).orElseThrow(this::unexpected);
      accept(operator.sign());
      return new RowCondition(column, operator, value());
    }

    private String value() throws FormulaFault {
      if (at < text.length() && text.charAt(at) == '"') {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
          at = text.length();
          throw unexpected();
        }
        return taken(at + 1, end, end + 1);
      }
      return word("[A-Za-z0-9_.-]");
    }

    String name() throws FormulaFault {
      return word("[A-Za-z0-9_-]");
    }

    private String word(String letters) throws FormulaFault {
      int end = at;
      while (end < text.length() && text.substring(end, end + 1).matches(letters)) {
        end++;
      }
      if (end == at) {
        throw unexpected();
      }
      return taken(at, end, end);
    }

    private String taken(int from, int to, int next) {
      at = next;
      skipBlanks();
      return text.substring(from, to);
    }

    boolean accept(String wanted) {
      if (!text.startsWith(wanted, at)) {
        return false;
      }
      at += wanted.length();
      skipBlanks();
      return true;
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    FormulaFault unexpected() {
      return FormulaFault.at(text, at);
    }
  }
}
