/**
 * What is reported: indicators, their breakdowns, units, formulas, factors and rules. No figures
 * are here.
 */
@NullMarked
package org.groupkpi.catalogue;

import org.jspecify.annotations.NullMarked;
