/** Decides rows and columns, rounds once, numbers footnotes. Prints nothing. */
@NullMarked
package org.groupkpi.report;

import org.jspecify.annotations.NullMarked;
