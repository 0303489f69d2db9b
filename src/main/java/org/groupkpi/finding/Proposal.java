package org.groupkpi.finding;

import java.math.BigDecimal;

/**
 * The figure that was probably meant: shown to people, never applied.
 *
 * @param subject the entity, year, indicator and member whose figure it is; not always those of the
 *     finding, where another operand of a failed rule is the likely culprit
 * @param place the cell that holds the figure now
 * @param value the proposed figure, in the indicator's {@code collect_unit}
 */
public record Proposal(Subject subject, SourceCell place, BigDecimal value) {}
