package org.groupkpi.submission;

/** What was said of one code: the answer, and the whole fact if somebody asks for it. */
public sealed interface Said permits Fact, CompactFacts.Plain {
  ReportedValue value();

  /** Whether the filer called it an estimate. */
  boolean estimated();

  /** Whether nothing was accepted in its own year: a later report brought all that is held. */
  boolean remembered();

  Fact fact();
}
