package org.groupkpi.report;

/**
 * A figure that a table prints one last digit off, so that the printed parts add up to the printed
 * total (舍位平衡). The figure itself is as it was.
 *
 * @param table code of the table
 * @param key lineage key of the figure
 * @param rounded how it would be printed, finished text
 * @param printed how it is printed, finished text
 */
public record Nudge(String table, String key, String rounded, String printed) {}
