package org.groupkpi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.groupkpi.text.Unprintable;
import org.jspecify.annotations.Nullable;

/** A stream whose text never acts on a terminal, whoever wrote it; bytes pass as they are. */
final class TextStream extends PrintStream {
  TextStream(PrintStream stream) {
    super(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void print(@Nullable String text) {
    super.print(Unprintable.shown(String.valueOf(text)));
  }
}
