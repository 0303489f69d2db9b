package org.groupkpi.setup;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A report or a form of which nothing can be made, and why. */
public final class NothingFound extends ToldException {
  private static final long serialVersionUID = 1L;

  NothingFound(LocalText reason) {
    super(reason);
  }
}
