package org.groupkpi.assurance;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A file is not a sample that can be read back; the reason is told. */
public final class NotASample extends ToldException {
  private static final long serialVersionUID = 1;

  NotASample(LocalText reason) {
    super(reason);
  }
}
