/**
 * Where a figure comes from: the rule, its operands or contributions, down to cells; as a value, as
 * text for a terminal, as JSON, and as a workbook for auditors. Found on demand, one figure at a
 * time; nothing is computed a second time here.
 */
@NullMarked
package org.groupkpi.lineage;

import org.jspecify.annotations.NullMarked;
