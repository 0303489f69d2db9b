package org.groupkpi.spreadsheet;

import java.util.List;

/** Reads the Xlsx format. */
final class XlsxReader {
  private XlsxReader() {}

  static Contents read(byte[] bytes, Allowance allowance) {
    allowance.file(bytes.length);
    return new Contents(List.of(), false, false, false);
  }
}
