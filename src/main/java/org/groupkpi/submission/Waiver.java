package org.groupkpi.submission;

import org.groupkpi.measure.Year;

/**
 * Accepts one kind of finding with a reason; it stays visible.
 *
 * @param finding code of the kind, {@code C220}
 * @param entity empty: any
 * @param indicator empty: any
 * @param check code of a rule or target, for the kinds that tell of one; empty: any
 * @param until last reporting year for which it holds
 */
public record Waiver(
    String finding,
    String entity,
    String indicator,
    String check,
    String reason,
    String author,
    Year until) {}
