/**
 * The printable table: finished text, settled order, numbered footnotes. Nothing is computed here.
 */
@NullMarked
package org.groupkpi.table;

import org.jspecify.annotations.NullMarked;
