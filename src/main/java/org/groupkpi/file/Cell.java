package org.groupkpi.file;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One filled cell as the file has it. An empty cell does not exist, whatever its style; the only
 * cells without a value are formulas ({@link Type#NO_RESULT}, or an empty {@link Type#TEXT} that a
 * formula gave).
 *
 * @param row as Excel counts, from 1
 * @param column from 1, which is A
 * @param text the value: a number as decimal text for {@link BigDecimal} (15 significant digits, as
 *     spreadsheets show them), a text, {@code TRUE} or {@code FALSE}, {@code #DIV/0!}, a date as
 *     {@code 2024-12-31} where one can be told
 * @param raw the value as the file spells it, such as {@code 0.10000000000000001}; equal to {@code
 *     text} for texts
 * @param display what its number format shows of a number
 * @param written the formula; null where the value was typed
 */
public record Cell(
    int row,
    int column,
    Type type,
    String text,
    String raw,
    Display display,
    @Nullable CellFormula written) {

  /** What a cell holds. */
  public enum Type {
    NUMBER,
    TEXT,
    BOOLEAN,
    /** An error value such as {@code #DIV/0!}. */
    ERROR,
    /** A number with a date or time format (a serial number), or an ISO 8601 date. */
    DATE,
    /** A number with the format of a length of time, {@code 2100:30}: a number of days. */
    DURATION,
    /** Stored as a number, but none that can be counted with: 1E400, NaN, a text. */
    NOT_A_NUMBER,
    /** A formula whose result was not saved with it. */
    NO_RESULT
  }

  /** The address on its sheet, such as {@code F17}. */
  public String address() {
    return CellAddress.of(row, column);
  }

  public boolean hasFormula() {
    return written != null;
  }

  /**
   * The formula without {@code =}, empty where the file does not spell it out for the cell; null
   * where the value was typed.
   */
  public @Nullable String formula() {
    return written == null ? null : written.toString();
  }

  /** Whether the number is shown in percent: 12.5 % is stored as 0.125. */
  public boolean percent() {
    return display.percent();
  }

  /** What a person sees, whatever the number format rounds: {@code 12.5%} for 0.125 in percent. */
  public String shown() {
    return type == Type.NUMBER && !display.plain() ? display.text(number()) : text;
  }

  /** The length of time of a {@link Type#DURATION}, to the millisecond. */
  public Duration duration() {
    return DateText.duration(new BigDecimal(String.valueOf(NumberText.of(raw))));
  }

  /** The value of a {@link Type#NUMBER}, at full precision. */
  public BigDecimal number() {
    if (type != Type.NUMBER) {
      throw new IllegalStateException(address() + " holds no number but " + type);
    }
    return new BigDecimal(text);
  }
}
