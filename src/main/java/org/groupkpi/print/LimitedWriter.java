package org.groupkpi.print;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Writer;

/** Keeps what a template prints, up to 50 million characters, and stops when interrupted. */
final class LimitedWriter extends Writer {
  private static final int MAX_CHARACTERS = 50_000_000;

  private final StringBuilder text = new StringBuilder();

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("given up");
    }
    if (text.length() + length > MAX_CHARACTERS) {
      throw new IOException("prints more than 50 million characters");
    }
    text.append(buffer, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
