package org.groupkpi.report;

/**
 * A figure with words for many.
 *
 * @param text as printed in the tables, but {@code 118 万}, {@code 1.2 million}
 */
public record SpeltText(TextOrReason text) {}
