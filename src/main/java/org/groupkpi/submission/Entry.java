package org.groupkpi.submission;

import org.groupkpi.text.LocalText;

/**
 * Who entered something for head office, when and why.
 *
 * @param author empty if nobody is named
 * @param date as written; empty if none is given
 * @param evidence a document; empty if none is named
 */
public record Entry(LocalText reason, String author, String date, String evidence) {
  /** What somebody said without more. */
  public static Entry of(LocalText reason) {
    return new Entry(reason, "", "", "");
  }
}
