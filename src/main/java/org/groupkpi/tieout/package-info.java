/**
 * Compares a finished document with the results: reads its tables and sentences, finds the figures
 * of ours that they state, and judges each number. Start at {@link
 * org.groupkpi.tieout.DocumentReader} and {@link org.groupkpi.tieout.TieOut}.
 */
@NullMarked
package org.groupkpi.tieout;

import org.jspecify.annotations.NullMarked;
