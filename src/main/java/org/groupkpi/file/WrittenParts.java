package org.groupkpi.file;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Takes the parts of a package as they are written, in place of an archive. */
final class WrittenParts extends ZipArchiveOutputStream {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
  private String name = "";

  WrittenParts() {
    super(OutputStream.nullOutputStream());
  }

  Map<String, byte[]> byName() {
    return parts;
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) {
    name = entry.getName();
    contents.reset();
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    contents.write(bytes, from, length);
  }

  @Override
  public void closeArchiveEntry() {
    parts.put(name, contents.toByteArray());
  }

  @Override
  public void finish() {
    // nothing is left to be written
  }
}
