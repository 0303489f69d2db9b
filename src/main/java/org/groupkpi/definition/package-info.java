/**
 * What is reported by whom: indicators, breakdowns, formulas, factors, targets; entities over time,
 * the tree they form and their shares; the tables to print. No figures are here.
 */
@NullMarked
package org.groupkpi.definition;

import org.jspecify.annotations.NullMarked;
