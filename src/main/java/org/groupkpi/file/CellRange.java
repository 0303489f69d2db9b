package org.groupkpi.file;

/** A rectangle of cells, both ends included, rows and columns counted from 1. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  /** Whether a cell lies in it. */
  public boolean contains(int row, int column) {
    return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
  }
}
