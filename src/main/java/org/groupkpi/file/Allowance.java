package org.groupkpi.file;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a file may still use of its {@link Limits}; each overrun refuses it and names the limit. */
final class Allowance {
  private static final int BYTES_A_CHARACTER = 8;

  private final Limits limits;
  private long inflated;
  private int rows;
  private int cells;
  private int steps;

  Allowance(Limits limits) {
    this.limits = limits;
  }

  void file(long bytes) {
    if (bytes > limits.fileBytes()) {
      throw over(Words.of("file size"), limits.fileBytes(), bytes, "");
    }
  }

  void parts(long count) {
    if (count > limits.parts()) {
      throw over(Words.of("number of parts"), limits.parts(), count, "");
    }
  }

  /** A part that the archive announces. */
  void announced(String part, long packed, long size) {
    boolean sheet = part.contains("worksheets/");
    int most = sheet ? limits.sheetBytes() : limits.partBytes();
    if (size > most) {
      throw over(Words.of("size of a part"), most, size, part);
    }
    if (size > limits.ratioFromBytes() && size > packed * limits.ratio()) {
      long ratio = size / Math.max(1, packed);
      throw over(Words.of("compression ratio"), limits.ratio(), ratio, part);
    }
    inflated += size;
    if (inflated > limits.allPartsBytes()) {
      throw over(Words.of("size of all parts"), limits.allPartsBytes(), inflated, part);
    }
  }

  void row(String part) {
    if (++rows > limits.rows()) {
      throw over(Words.of("number of rows"), limits.rows(), rows, part);
    }
  }

  void merged(String part, int count) {
    if (count > limits.rows()) {
      throw over(Words.of("number of merged ranges"), limits.rows(), count, part);
    }
  }

  void cell(String part) {
    if (++cells > limits.cells()) {
      throw over(Words.of("number of cells"), limits.cells(), cells, part);
    }
  }

  /** Rows and cells that were taken at once; the first one too many is named. */
  void taken(String part, int newRows, int newCells) {
    for (int i = 0; i < newRows; i++) {
      row(part);
    }
    for (int i = 0; i < newCells; i++) {
      cell(part);
    }
  }

  /** A text as it is kept: one that is too long ends with an ellipsis instead. */
  String kept(String text) {
    return text.length() <= limits.textLength()
        ? text
        : text.substring(0, limits.textLength()) + "…";
  }

  /** Bytes of one tag, with what was skipped before it. */
  void token(String part, int bytes) {
    int limit = BYTES_A_CHARACTER * Math.max(limits.textLength(), Limits.DEFAULT.textLength());
    if (bytes > limit) {
      throw over(Words.of("number of bytes in one element"), limit, bytes, part);
    }
  }

  void depth(String part, int depth) {
    if (depth > limits.nesting()) {
      throw over(Words.of("nesting of elements"), limits.nesting(), depth, part);
    }
  }

  /** One element, text or record, whether anything is kept of it or not. */
  void step(String part) {
    if (++steps > limits.steps()) {
      throw over(Words.of("number of elements and records"), limits.steps(), steps, part);
    }
  }

  private static Refused over(LocalText what, Number limit, Object actual, String part) {
    String where = part.isEmpty() ? "" : " (" + part + ")";
    return Refused.dangerous(
        Words.of("{0} is over the limit of {1}: {2}{3}").fill(what, limit, actual, where));
  }
}
