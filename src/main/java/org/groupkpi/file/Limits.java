package org.groupkpi.file;

/**
 * How much of anything a file may have before it is refused as {@link Reason#DANGEROUS}.
 *
 * @param fileBytes size of the file
 * @param parts parts in its archive
 * @param partBytes size of one part when inflated
 * @param sheetBytes size of a worksheet when inflated; it is read without being held in memory
 * @param allPartsBytes size of all parts together when inflated
 * @param ratio how often a part may be larger than in the archive, once it is larger than {@code
 *     ratioFromBytes}
 * @param ratioFromBytes size of a part from which {@code ratio} counts
 * @param rows rows of all sheets in which something stands
 * @param cells cells of all sheets in which something stands
 * @param textLength characters of one text; one tag or text of a part may have eight times as many
 *     bytes
 * @param nesting depth of elements in one part
 * @param steps elements, texts and records that are read, whether anything stands in them or not
 * @param nodes elements with their attributes, or records, of a workbook that is marked or
 *     calculated as a whole
 * @param alike elements of one kind in one part of such a workbook
 */
public record Limits(
    int fileBytes,
    int parts,
    int partBytes,
    int sheetBytes,
    long allPartsBytes,
    int ratio,
    int ratioFromBytes,
    int rows,
    int cells,
    int textLength,
    int nesting,
    int steps,
    int nodes,
    int alike) {

  /**
   * Far above any honest form (the largest of 1,100 public workbooks has 60 MB inflated and 230,000
   * cells), low enough for a machine with 1 GB. A worksheet may be larger: formats on whole columns
   * can leave a million empty rows behind.
   */
  public static final Limits DEFAULT =
      new Limits(
          20 << 20,
          2_000,
          100 << 20,
          512 << 20,
          1L << 30,
          200,
          1 << 20,
          200_000,
          2_000_000,
          32_767,
          256,
          50_000_000,
          1_000_000,
          16_384);
}
