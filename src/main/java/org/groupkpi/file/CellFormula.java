package org.groupkpi.file;

import java.util.function.Supplier;

/**
 * The formula of a cell, without {@code =}. Most are never asked for their text, so that it is made
 * of the bytes of the file when somebody does.
 */
public final class CellFormula {
  private final Supplier<String> text;

  private CellFormula(Supplier<String> text) {
    this.text = text;
  }

  /** A formula whose text is at hand. */
  public static CellFormula of(String text) {
    return new CellFormula(() -> text);
  }

  static CellFormula later(Supplier<String> text) {
    return new CellFormula(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellFormula formula && toString().equals(formula.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The text; empty where the file does not spell it out for the cell. */
  @Override
  public String toString() {
    return text.get();
  }
}
