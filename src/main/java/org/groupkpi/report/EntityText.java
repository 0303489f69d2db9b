package org.groupkpi.report;

/**
 * A unit of the group, in the language of the report.
 *
 * @param segment empty if it has none
 */
public record EntityText(String code, String name, String segment) {}
