/**
 * What stands in a file: sheets, rows and raw cells of {@code .xlsx}, {@code .xlsm} and {@code
 * .xls} workbooks, text and tables of Word documents, CSV and JSON; or the reason why a file is
 * refused. Start at {@link org.groupkpi.file.SpreadsheetReader} and {@link
 * org.groupkpi.file.WordReader}. What a form, a code or a heading is, and how a figure is
 * understood, is not known here.
 */
@NullMarked
package org.groupkpi.file;

import org.jspecify.annotations.NullMarked;
