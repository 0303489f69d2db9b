/**
 * What goes back to a filer and what becomes of it: the marks, the list and the memory in a
 * returned workbook; replies, fixes, and changes nobody asked for.
 */
@NullMarked
package org.groupkpi.returns;

import org.jspecify.annotations.NullMarked;
