/**
 * Prints finished tables: text formats and Word from templates, CSV, and a workbook. No figure is
 * computed, rounded, numbered or ordered here; what a text format shows is decided by its folder of
 * templates.
 */
@NullMarked
package org.groupkpi.print;

import org.jspecify.annotations.NullMarked;
