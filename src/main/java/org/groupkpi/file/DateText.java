package org.groupkpi.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a cell with a date, a time or a duration shows: of a serial number since an epoch, or
 * of an ISO 8601 text.
 */
record DateText(boolean epoch1904) {
  private static final int LAST_SERIAL = 2_958_465;
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate SINCE_MARCH_1900 = LocalDate.of(1899, 12, 30);

  /** Excel has a 29 February 1900, so its serial numbers below are a day behind. */
  private static final int NO_SUCH_DAY = 60;

  private static final BigDecimal MILLISECONDS_A_DAY = BigDecimal.valueOf(86_400_000);

  /** {@code 2024-12-31}, or the text itself if no date can be told. */
  String date(String raw) {
    Matcher iso = ISO.matcher(raw);
    if (iso.matches()) {
      return iso.group(1);
    }
    try {
      BigDecimal serial = new BigDecimal(raw);
      boolean known = serial.signum() >= 0 && !endless(serial);
      return known ? date(serial.intValue()) : raw;
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private String date(int serial) {
    if (epoch1904) {
      return SINCE_1904.plusDays(serial).toString();
    }
    if (serial == 0) {
      return "1900-01-00";
    }
    if (serial == NO_SUCH_DAY) {
      return "1900-02-29";
    }
    return SINCE_MARCH_1900.plusDays(serial < NO_SUCH_DAY ? serial + 1 : serial).toString();
  }

  /** Whether it is longer than a spreadsheet shows. */
  static boolean endless(BigDecimal serial) {
    return serial.abs().compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0;
  }

  /** The time that a serial number stands for, to the millisecond. */
  static Duration duration(BigDecimal serial) {
    BigDecimal milliseconds = serial.multiply(MILLISECONDS_A_DAY);
    return Duration.ofMillis(milliseconds.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** The time of a day: {@code 7:30}. */
  static String time(BigDecimal serial) {
    return elapsed(serial.remainder(BigDecimal.ONE));
  }

  /** A length of time, with seconds where there are any: {@code 2100:30}, {@code 0:07:15}. */
  static String elapsed(BigDecimal serial) {
    Duration length = duration(serial).abs();
    String seconds = length.toSecondsPart() == 0 ? "" : ":" + twoDigits(length.toSecondsPart());
    String sign = serial.signum() < 0 ? "-" : "";
    return sign + length.toHours() + ":" + twoDigits(length.toMinutesPart()) + seconds;
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
