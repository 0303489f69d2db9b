package org.groupkpi.report;

/**
 * The figure of the year before.
 *
 * @param text as printed in the tables, without unit
 * @param value exact, in plain notation
 */
public record PriorText(String year, TextOrReason text, TextOrReason value) {}
