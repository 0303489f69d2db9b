package org.groupkpi.intake;

/**
 * What somebody types into a cell.
 *
 * @param row as Excel counts, from 1
 * @param column from 1, which is A
 * @param value a {@link String} or a {@link Double}
 */
record TypedCell(String sheet, int row, int column, Object value) {}
