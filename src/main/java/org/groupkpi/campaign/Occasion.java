package org.groupkpi.campaign;

import org.groupkpi.text.Keyword;

/** Why a letter is written. */
public enum Occasion {
  /** The collection begins: the form goes out. */
  INVITE,
  /** A form is owed: it goes out again. */
  REMIND,
  /** Something is open in a form: the marked copy goes back. */
  RETURN;

  /** As it is named on the command line and in the names of templates: {@code invite}. */
  public String word() {
    return Keyword.of(this);
  }
}
