package org.groupkpi.file;

import java.util.Objects;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A file that is not read, and why.
 *
 * @param detail what exactly is wrong, in Chinese and English, fit to stand after a colon; without
 *     a full stop
 */
public record Refusal(Reason reason, LocalText detail) implements Opened, WordReading {
  public Refusal {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(detail);
  }

  /** This machine has too little memory; nothing need be wrong with the file. */
  public static Refusal outOfMemory() {
    return new Refusal(
        Reason.DANGEROUS,
        Words.of(
            "the memory given on this machine was not enough, which need not be the file's fault; give more with KPI_JAVA_OPTS=-Xmx2g and run again"));
  }
}
