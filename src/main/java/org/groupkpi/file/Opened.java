package org.groupkpi.file;

/** What became of a file: its contents, complete and verified, or the reason why it is refused. */
public sealed interface Opened permits Spreadsheet, Refusal {}
