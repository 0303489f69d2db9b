package org.groupkpi.file;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes an archive whose bytes do not depend on the clock: every entry has the same time. */
public final class StillZip extends ZipArchiveOutputStream {
  /** In every time zone before the archive format's own first day, so stored as that. */
  private static final long EPOCH = 0;

  public StillZip(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(EPOCH);
    super.putArchiveEntry(entry);
  }
}
