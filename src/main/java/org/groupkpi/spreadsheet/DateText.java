package org.groupkpi.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which date a date cell shows: a serial number since an epoch, or an ISO 8601 text. */
record DateText(LocalDate epoch) {
  private static final int LAST_SERIAL = 2_958_465;
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

  /** The dates of a workbook. */
  static DateText of(boolean epoch1904) {
    return new DateText(epoch1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30));
  }

  /** {@code 2024-12-31}, or the text itself if no date can be told. */
  String date(String raw) {
    Matcher iso = ISO.matcher(raw);
    if (iso.matches()) {
      return iso.group(1);
    }
    try {
      int serial = new BigDecimal(raw).intValue();
      return serial < 1 || serial > LAST_SERIAL ? raw : epoch.plusDays(serial).toString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
