package org.groupkpi.report;

/** A footnote with its number, which runs through the whole report. */
public record Footnote(int number, String text) {}
