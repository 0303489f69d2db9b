package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** Each limit lets through what meets it and refuses one more. */
final class LimitsTest {
  private static final int ROWS = 1_048_576;
  private static final int ROW_BYTES = 33;

  private static final String ROW = "<row><c><v>1</v></c><c/></row>";

  private static Limits limits(
      int file,
      int parts,
      int part,
      long all,
      int ratio,
      int rows,
      int cells,
      int text,
      int nesting) {
    return new Limits(
        file, parts, part, part, all, ratio, 1_000, rows, cells, text, nesting, MANY, MANY, MANY);
  }

  private static final int MANY = 1_000_000;

  private static void passes(Parts parts, Limits limits) {
    assertThat(parts.open(limits)).isInstanceOf(Spreadsheet.class);
  }

  private static void refuses(Parts parts, Limits limits, String words) {
    assertThat(parts.open(limits)).isInstanceOf(Refusal.class);
    Refusal refusal = (Refusal) parts.open(limits);
    assertThat(refusal.detail().in(Language.EN)).contains(words);
    assertThat(refusal.reason()).isEqualTo(Reason.DANGEROUS);
  }

  private static Parts parts() {
    return Parts.rows(ROW.repeat(3));
  }

  @Test
  void fileSize() {
    int size = parts().zip().length;
    passes(parts(), limits(size, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY));
    refuses(
        parts(),
        limits(size - 1, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY),
        "file size is over the limit of");
  }

  @Test
  void numberOfParts() {
    passes(parts(), limits(MANY, 7, MANY, MANY, MANY, MANY, MANY, MANY, MANY));
    refuses(
        parts(),
        limits(MANY, 6, MANY, MANY, MANY, MANY, MANY, MANY, MANY),
        "number of parts is over the limit of 6: 7");
  }

  @Test
  void sizeOfAPartAndOfAll() {
    Parts padded = parts().with("docProps/app.xml", "x".repeat(5_000));
    passes(padded, limits(MANY, MANY, 5_000, MANY, MANY, MANY, MANY, MANY, MANY));
    refuses(
        padded,
        limits(MANY, MANY, 4_999, MANY, MANY, MANY, MANY, MANY, MANY),
        "size of a part is over the limit of 4999: 5000 (docProps/app.xml)");
    refuses(
        padded, limits(MANY, MANY, MANY, 5_000, MANY, MANY, MANY, MANY, MANY), "size of all parts");
  }

  @Test
  void ratio() {
    Parts padded = parts().with("docProps/app.xml", "x".repeat(100_000));
    passes(padded, limits(MANY, MANY, MANY, MANY, 1_000, MANY, MANY, MANY, MANY));
    refuses(
        padded,
        limits(MANY, MANY, MANY, MANY, 200, MANY, MANY, MANY, MANY),
        "compression ratio is over the limit of 200");
  }

  @Test
  void rowsAndCells() {
    passes(parts(), limits(MANY, MANY, MANY, MANY, MANY, 3, 3, MANY, MANY));
    refuses(
        parts(),
        limits(MANY, MANY, MANY, MANY, MANY, 2, 3, MANY, MANY),
        "number of rows is over the limit of 2: 3 (");
    refuses(
        parts(),
        limits(MANY, MANY, MANY, MANY, MANY, 3, 2, MANY, MANY),
        "number of cells is over the limit of 2: 3");
  }

  /** Formats on whole columns leave rows and cells behind in which nothing stands. */
  @Test
  void aMillionEmptyRowsCountForNothing() {
    StringBuilder rows = new StringBuilder(ROW_BYTES * ROWS).append("<row><c><v>1</v></c></row>");
    for (int row = 2; row <= ROWS; row++) {
      rows.append("<row r='").append(row).append("'><c s='1'/></row>");
    }
    Spreadsheet read = (Spreadsheet) Parts.rows(rows.toString()).open(Limits.DEFAULT);
    assertThat(read.sheets().get(0).rows()).hasSize(1);
  }

  /** A longer text than a cell of Excel can have is kept up to there, and ends with a mark. */
  @Test
  void lengthOfAText() {
    Parts text = Parts.cell("<c t='inlineStr'><is><t>" + "字".repeat(500) + "</t></is></c>");
    assertThat(kept(text, 500)).isEqualTo("字".repeat(500));
    assertThat(kept(text, 499)).isEqualTo("字".repeat(499) + "…");
    Parts runs = Parts.cell("<c t='inlineStr'><is>" + "<r><t>字</t></r>".repeat(500) + "</is></c>");
    assertThat(kept(runs, 499)).isEqualTo("字".repeat(499) + "…");
    Parts vast = Parts.cell("<c t='inlineStr'><is><t>" + "f".repeat(900_000) + "</t></is></c>");
    assertThat(vast.first().text()).hasSize(32_768).endsWith("f…");
  }

  private static String kept(Parts parts, int limit) {
    Limits limits = limits(MANY, MANY, MANY, MANY, MANY, MANY, MANY, limit, MANY);
    return ((Spreadsheet) parts.open(limits)).sheets().get(0).cell(1, 1).orElseThrow().text();
  }

  @Test
  void oneElementWithEndlessAttributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    refuses(Parts.cell("<c" + attributes + "/>"), Limits.DEFAULT, "number of bytes in one element");
  }

  @Test
  void nesting() {
    Parts nested = Parts.cell("<c><extLst>" + "<x>".repeat(5) + "</x>".repeat(5) + "</extLst></c>");
    passes(nested, limits(MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, 10));
    refuses(
        nested,
        limits(MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, 9),
        "nesting of elements is over the limit of 9: 10");
  }

  /** Counts work, not time: on any machine the same files are refused. */
  @Test
  void elementsAndRecords() {
    Parts parts = parts().with("docProps/app.xml", "<x/>");
    passes(parts, steps(145));
    refuses(parts, steps(20), "number of elements and records is over the limit of 20: 21 (");
  }

  private static Limits steps(int steps) {
    return new Limits(
        MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, steps, MANY, MANY);
  }

  @Test
  void aBombIsRefusedByItsDirectoryAlone() {
    Parts bomb = Parts.rows(ROW.repeat(200_001));
    refuses(bomb, Limits.DEFAULT, "compression ratio");
  }
}
