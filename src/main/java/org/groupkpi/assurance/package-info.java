/**
 * What an assurer tests: a sample of entity figures, drawn by impact and risk, as a workbook to be
 * filled in, and what the results mean for the group's figures.
 */
@NullMarked
package org.groupkpi.assurance;

import org.jspecify.annotations.NullMarked;
