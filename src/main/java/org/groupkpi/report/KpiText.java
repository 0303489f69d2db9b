package org.groupkpi.report;

/**
 * A figure as a sentence says it, in the language of the report.
 *
 * @param name of the indicator, or of the member
 * @param text as printed in the tables, without unit: {@code 2,896.98}
 * @param spelt the same with words for many
 * @param unit as printed there: {@code 万吨标煤}
 * @param value exact, in plain notation, in that unit
 * @param change against the year before
 * @param prior the figure of the year before, in the same unit
 */
public record KpiText(
    String name,
    TextOrReason text,
    SpeltText spelt,
    String unit,
    TextOrReason value,
    CellState state,
    ChangeText change,
    PriorText prior) {}
