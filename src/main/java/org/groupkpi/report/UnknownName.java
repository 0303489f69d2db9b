package org.groupkpi.report;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** Somebody asked for something that does not exist; the reason names what comes nearest. */
public final class UnknownName extends ToldException {
  private static final long serialVersionUID = 1L;

  public UnknownName(LocalText reason) {
    super(reason);
  }
}
