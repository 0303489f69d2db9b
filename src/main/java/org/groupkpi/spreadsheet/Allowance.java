package org.groupkpi.spreadsheet;

/** What a file may still use of its {@link Limits}; each overrun refuses it and names the limit. */
final class Allowance {
  private static final int BYTES_A_CHARACTER = 8;

  private final Limits limits;
  private final long deadline;
  private long inflated;
  private int rows;
  private int cells;

  Allowance(Limits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  void file(long bytes) {
    if (bytes > limits.fileBytes()) {
      throw over("文件大小", "file size", limits.fileBytes(), bytes, "");
    }
  }

  void parts(long count) {
    if (count > limits.parts()) {
      throw over("内部部件数", "number of parts", limits.parts(), count, "");
    }
  }

  /** A part that the archive announces. */
  void announced(String part, long packed, long size) {
    boolean sheet = part.contains("worksheets/");
    int most = sheet ? limits.sheetBytes() : limits.partBytes();
    if (size > most) {
      throw over("单个部件大小", "size of a part", most, size, part);
    }
    if (size > limits.ratioFromBytes() && size > packed * limits.ratio()) {
      long ratio = size / Math.max(1, packed);
      throw over("压缩比", "compression ratio", limits.ratio(), ratio, part);
    }
    inflated += size;
    if (inflated > limits.allPartsBytes()) {
      throw over("全部部件大小", "size of all parts", limits.allPartsBytes(), inflated, part);
    }
  }

  void row(String part) {
    if (++rows > limits.rows()) {
      throw over("行数", "number of rows", limits.rows(), rows, part);
    }
    time();
  }

  void cell(String part) {
    if (++cells > limits.cells()) {
      throw over("单元格数", "number of cells", limits.cells(), cells, part);
    }
  }

  void text(String part, int length) {
    if (length > limits.textLength()) {
      throw over("文本长度", "length of a text", limits.textLength(), length, part);
    }
  }

  /** Bytes of one tag, text or comment: as many as escapes may make of the longest text. */
  void token(String part, int bytes) {
    int limit = BYTES_A_CHARACTER * limits.textLength();
    if (bytes > limit) {
      throw over("单个元素的字节数", "number of bytes in one element", limit, bytes, part);
    }
    time();
  }

  void depth(String part, int depth) {
    if (depth > limits.nesting()) {
      throw over("元素嵌套层数", "nesting of elements", limits.nesting(), depth, part);
    }
  }

  void time() {
    if (System.nanoTime() - deadline > 0) {
      long seconds = limits.time().toSeconds();
      throw Refused.dangerous(
          "读取超过 " + seconds + " 秒", "reading it takes more than " + seconds + " s");
    }
  }

  private static Refused over(String zh, String en, Number limit, Object actual, String part) {
    String where = part.isEmpty() ? "" : " (" + part + ")";
    return Refused.dangerous(
        zh + "超过上限 " + limit + "：" + actual + where,
        en + " is over the limit of " + limit + ": " + actual + where);
  }
}
