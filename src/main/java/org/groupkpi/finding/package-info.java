/**
 * What is wrong or odd: the closed list of kinds, one finding of such a kind, and the cell where it
 * stood. Nothing is judged here.
 */
@NullMarked
package org.groupkpi.finding;

import org.jspecify.annotations.NullMarked;
