/**
 * The printable report: decides rows and columns, rounds once, balances, numbers footnotes. Prints
 * nothing.
 */
@NullMarked
package org.groupkpi.report;

import org.jspecify.annotations.NullMarked;
