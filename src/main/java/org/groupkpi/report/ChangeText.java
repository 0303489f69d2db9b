package org.groupkpi.report;

/**
 * A change against the year before as a sentence says it.
 *
 * @param text as printed in the tables: {@code +4.93%}
 * @param words {@code 增长 4.93%}, {@code down 8.70%}, {@code 持平}
 * @param value exact, in percent or percentage points
 */
public record ChangeText(TextOrReason text, TextOrReason words, TextOrReason value) {}
