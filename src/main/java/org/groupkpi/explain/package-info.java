/**
 * Where a figure comes from: the rule, its operands or contributions, down to cells; as a value, as
 * text for a terminal, as JSON, and as a workbook for auditors. Nothing is computed a second time
 * here.
 */
@NullMarked
package org.groupkpi.explain;

import org.jspecify.annotations.NullMarked;
