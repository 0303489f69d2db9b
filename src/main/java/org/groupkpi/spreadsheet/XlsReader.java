package org.groupkpi.spreadsheet;

import java.util.List;

/** Reads the Xls format. */
final class XlsReader {
  private XlsReader() {}

  static Contents read(byte[] bytes, Allowance allowance) {
    allowance.file(bytes.length);
    return new Contents(List.of(), false, false, false);
  }
}
