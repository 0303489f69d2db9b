package org.groupkpi.file;

/** Whole numbers as XML attributes and indexes have them. */
public final class Digits {
  private Digits() {}

  /** The number, blanks around it allowed; -1 if it is none, negative or above 999,999,999. */
  public static int parse(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
