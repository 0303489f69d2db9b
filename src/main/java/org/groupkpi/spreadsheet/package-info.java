/**
 * What stands in an Excel file: sheets, rows and raw cells of {@code .xlsx}, {@code .xlsm} and
 * {@code .xls} files, or the reason why a file is refused. Start at {@link
 * org.groupkpi.spreadsheet.SpreadsheetReader}. The same gate lets Word documents in: {@link
 * org.groupkpi.spreadsheet.WordReader}. Deliberately not here: what a form, a code or a heading is,
 * how a figure is understood, formulas being evaluated, what is written into files. For those who
 * write: {@link org.groupkpi.spreadsheet.StillFile}, {@link org.groupkpi.spreadsheet.SheetNames},
 * {@link org.groupkpi.spreadsheet.CellText}, {@link org.groupkpi.spreadsheet.PackedRows}.
 */
@NullMarked
package org.groupkpi.spreadsheet;

import org.jspecify.annotations.NullMarked;
