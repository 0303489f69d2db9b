package org.groupkpi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** A submitted file where it lies. */
public interface Original {
  /** The bytes, from the first. */
  InputStream open() throws IOException;

  /** Where it lies. */
  URI place();

  /** How many bytes it has. */
  long size() throws IOException;
}
