package org.groupkpi.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes an archive whose bytes do not depend on the clock: every entry has the same time. */
public final class StillZip extends ZipArchiveOutputStream {
  /** 1 January 1980, 00:00 UTC: before the archive format's own first day, so stored as that. */
  private static final long EPOCH = 315_532_800_000L;

  public StillZip(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(EPOCH);
    super.putArchiveEntry(entry);
  }
}
