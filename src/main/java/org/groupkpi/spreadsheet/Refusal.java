package org.groupkpi.spreadsheet;

import java.util.Objects;
import org.groupkpi.language.LocalText;

/**
 * A file that is not read, and why.
 *
 * @param detail what exactly is wrong, in Chinese and English, fit to stand after a colon; without
 *     a full stop
 */
public record Refusal(Reason reason, LocalText detail) implements Opened {
  public Refusal {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(detail);
  }
}
