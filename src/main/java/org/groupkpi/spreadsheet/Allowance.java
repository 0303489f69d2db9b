package org.groupkpi.spreadsheet;

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
  }

  void merged(String part, int count) {
    if (count > limits.rows()) {
      throw over("合并区域数", "number of merged ranges", limits.rows(), count, part);
    }
  }

  void cell(String part) {
    if (++cells > limits.cells()) {
      throw over("单元格数", "number of cells", limits.cells(), cells, part);
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
      throw over("单个元素的字节数", "number of bytes in one element", limit, bytes, part);
    }
  }

  void depth(String part, int depth) {
    if (depth > limits.nesting()) {
      throw over("元素嵌套层数", "nesting of elements", limits.nesting(), depth, part);
    }
  }

  /** One element, text or record, whether anything is kept of it or not. */
  void step(String part) {
    if (++steps > limits.steps()) {
      throw over("元素和记录数", "number of elements and records", limits.steps(), steps, part);
    }
  }

  private static Refused over(String zh, String en, Number limit, Object actual, String part) {
    String where = part.isEmpty() ? "" : " (" + part + ")";
    return Refused.dangerous(
        zh + "超过上限 " + limit + "：" + actual + where,
        en + " is over the limit of " + limit + ": " + actual + where);
  }
}
