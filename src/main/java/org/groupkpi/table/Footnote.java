package org.groupkpi.table;

/** A footnote with its number, which runs through the whole report. */
public record Footnote(int number, String text) {}
