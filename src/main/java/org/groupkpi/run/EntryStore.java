package org.groupkpi.run;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps what is remembered between runs, by keys of 64 hexadecimal digits; several may use it at
 * once.
 */
public interface EntryStore {
  /** What was kept; empty if nothing was, or it is gone. */
  Optional<byte[]> read(String key) throws IOException;

  /** Keeps something whole, or not at all. */
  void write(String key, byte[] entry) throws IOException;

  /** Notes that something was of use. */
  void used(String key) throws IOException;

  /** Removes something. */
  void forget(String key) throws IOException;

  /** Removes what was not used for long, if too much is kept. */
  void tidy();
}
