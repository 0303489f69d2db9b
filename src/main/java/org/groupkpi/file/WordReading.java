package org.groupkpi.file;

/** What became of a Word document: its contents, or the reason why it is refused. */
public sealed interface WordReading permits WordDocument, Refusal {}
