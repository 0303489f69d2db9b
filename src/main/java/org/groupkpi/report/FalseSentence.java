package org.groupkpi.report;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A sentence would say of a figure what is not so. */
public final class FalseSentence extends ToldException {
  private static final long serialVersionUID = 1L;

  FalseSentence(LocalText reason) {
    super(reason);
  }
}
