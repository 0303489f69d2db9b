package org.groupkpi.tieout;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A document that cannot be read, and why. */
public final class UnreadableDocument extends ToldException {
  private static final long serialVersionUID = 1L;

  UnreadableDocument(LocalText reason) {
    super(reason);
  }
}
