package org.groupkpi.cli;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A call that cannot be carried out as it was made. */
final class WrongCall extends ToldException {
  private static final long serialVersionUID = 1L;

  WrongCall(LocalText reason) {
    super(reason);
  }
}
