package org.groupkpi.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands the bytes of a part to the parser, and stops where a single token grows too long: one
 * element with 200,000 attributes would keep the parser busy for half a minute.
 */
final class PartInput extends FilterInputStream {
  private final String part;
  private final Allowance allowance;
  private int tokenBytes;
  private boolean text;

  PartInput(String part, InputStream contents, Allowance allowance) {
    super(contents);
    this.part = part;
    this.allowance = allowance;
  }

  /** The parser has dealt with all it was given so far. */
  void startToken() {
    tokenBytes = 0;
    text = false;
  }

  /** A text follows, which may be as long as its part. */
  void startText() {
    text = true;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    tokenBytes += Math.max(0, count);
    if (!text) {
      allowance.token(part, tokenBytes);
    }
    return count;
  }
}
