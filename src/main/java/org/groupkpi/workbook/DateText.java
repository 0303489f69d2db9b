package org.groupkpi.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Tells which date a date cell shows: a serial number since an epoch, or an ISO 8601 text. */
record DateText(LocalDate epoch) {
  private static final int LAST_SERIAL = 2_958_465;

  /** The dates of a workbook. */
  static DateText of(boolean epoch1904) {
    return new DateText(epoch1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30));
  }

  /** {@code 2024-12-31}, or the text itself if no date can be told. */
  String date(String raw) {
    try {
      int serial = new BigDecimal(raw).intValue();
      return serial < 1 || serial > LAST_SERIAL ? raw : epoch.plusDays(serial).toString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  /** The stored text with the date it shows: {@code 45657 (2024-12-31)}. */
  String quotation(String raw) {
    String date = date(raw);
    return date.equals(raw) ? raw : raw + " (" + date + ")";
  }
}
