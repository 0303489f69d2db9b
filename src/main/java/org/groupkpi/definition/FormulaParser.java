package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads formulas: {@code + - * /}, parentheses, functions, numbers, references. */
public final class FormulaParser {
  private static final int DEEPEST = 100;
  private static final int MOST_PARTS = 1000;
  private static final LocalText DIGITS =
      Words.of("a number has more than {0} digits").fill(Exact.MOST_DIGITS);

  private final String text;
  private final Predicate<String> isFactor;
  private int at;
  private int depth;
  private int parts;

  private FormulaParser(String text, Predicate<String> isFactor) {
    this.text = text;
    this.isFactor = isFactor;
  }

  /**
   * Reads a formula.
   *
   * @param isFactor tells whether a name is a factor; all other names are indicators
   * @throws FormulaFault with the reason and the position
   */
  public static Formula parse(String text, Predicate<String> isFactor) throws FormulaFault {
    FormulaParser parser = new FormulaParser(text, isFactor);
    Formula formula = parser.sum();
    parser.skipBlanks();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return formula;
  }

  private Formula sum() throws FormulaFault {
    Formula left = product();
    while (true) {
      if (accept('+')) {
        left = new Formula.Binary(Formula.Operator.PLUS, left, product());
      } else if (accept('-')) {
        left = new Formula.Binary(Formula.Operator.MINUS, left, product());
      } else {
        return left;
      }
    }
  }

  private Formula product() throws FormulaFault {
    Formula left = signed();
    while (true) {
      if (accept('*')) {
        left = new Formula.Binary(Formula.Operator.TIMES, left, signed());
      } else if (accept('/')) {
        left = new Formula.Binary(Formula.Operator.OVER, left, signed());
      } else {
        return left;
      }
    }
  }

  private Formula signed() throws FormulaFault {
    if (++depth > DEEPEST) {
      throw new FormulaFault(Words.of("nested too deeply"));
    }
    if (++parts > MOST_PARTS) {
      throw new FormulaFault(Words.of("it is too long"));
    }
    Formula formula = accept('-') ? new Formula.Negation(signed()) : single();
    depth--;
    return formula;
  }

  private Formula single() throws FormulaFault {
    if (accept('(')) {
      Formula inner = sum();
      expect(')');
      return inner;
    }
    skipBlanks();
    if (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
      return number();
    }
    String name = name();
    if (accept('(')) {
      return RowsTerm.begins(name, text, at) ? rows(name) : call(name);
    }
    if (isFactor.test(name)) {
      return new Formula.Constant(name);
    }
    return new Formula.Reference(name, part(), when());
  }

  /** What rows of a register come to stands in the catalogue under its own text. */
  private Formula rows(String function) throws FormulaFault {
    RowsTerm.Read read = RowsTerm.read(text, function, at);
    at = read.end();
    return new Formula.Reference(read.term().toString(), Formula.Part.SAME, when());
  }

  private Formula number() throws FormulaFault {
    int start = at;
    while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    try {
      BigDecimal number = new BigDecimal(text.substring(start, at));
      if (Exact.absurd(number)) {
        throw new FormulaFault(DIGITS);
      }
      return new Formula.Literal(number);
    } catch (NumberFormatException e) {
      at = start;
      throw unexpected();
    }
  }

  private Formula call(String name) throws FormulaFault {
    Formula.Function function =
        switch (name) {
          case "sum" -> Formula.Function.SUM;
          case "min" -> Formula.Function.MIN;
          case "max" -> Formula.Function.MAX;
          case "abs" -> Formula.Function.ABS;
          default ->
              throw new FormulaFault(
                  Words.of("there is no function “{0}”; use sum min max abs count").fill(name));
        };
    List<Formula> arguments = new ArrayList<>();
    arguments.add(sum());
    while (accept(',')) {
      arguments.add(sum());
    }
    expect(')');
    if (function == Formula.Function.ABS && arguments.size() > 1) {
      throw new FormulaFault(Words.of("abs takes one argument"));
    }
    return new Formula.Call(function, arguments);
  }

  private Formula.Part part() throws FormulaFault {
    if (!accept('[')) {
      return Formula.Part.SAME;
    }
    String dimension = name();
    if (accept(']')) {
      if (dimension.equals("total")) {
        return Formula.Part.TOTAL;
      }
      throw new FormulaFault(Words.of("write [dimension=member] or [total]"));
    }
    expect('=');
    String member = memberName();
    expect(']');
    return new Formula.Part(dimension, member);
  }

  private Formula.When when() throws FormulaFault {
    if (!accept('@')) {
      return Formula.When.SAME;
    }
    skipBlanks();
    if (text.startsWith("prior", at)) {
      at += "prior".length();
      return Formula.When.PRIOR;
    }
    int start = at;
    while (at < text.length() && digit(text.charAt(at))) {
      at++;
    }
    if (at - start != 4) {
      throw new FormulaFault(Words.of("after @ comes prior or a year"));
    }
    return new Formula.When(0, OptionalInt.of(Integer.parseInt(text.substring(start, at))));
  }

  private String name() throws FormulaFault {
    skipBlanks();
    int start = at;
    while (at < text.length() && (letter(text.charAt(at)) || digit(text.charAt(at)))) {
      at++;
    }
    if (at == start || digit(text.charAt(start))) {
      at = start;
      throw unexpected();
    }
    return text.substring(start, at);
  }

  private String memberName() throws FormulaFault {
    skipBlanks();
    int start = at;
    while (at < text.length() && text.charAt(at) != ']') {
      at++;
    }
    String member = text.substring(start, at).strip();
    if (member.isEmpty()) {
      throw unexpected();
    }
    return member;
  }

  private static boolean letter(char c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean accept(char wanted) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws FormulaFault {
    if (!accept(wanted)) {
      throw unexpected();
    }
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private FormulaFault unexpected() {
    return FormulaFault.at(text, at);
  }
}
