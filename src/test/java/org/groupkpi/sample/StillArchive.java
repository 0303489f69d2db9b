package org.groupkpi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again, small and without the time at which it was written. */
final class StillArchive {
  private static final LocalDateTime TIME = LocalDateTime.of(2025, 1, 31, 12, 0);
  private static final Pattern WRITTEN =
      Pattern.compile("(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)");

  private StillArchive() {}

  static byte[] of(byte[] archive) throws IOException {
    return packed(archive, false);
  }

  /** Also sets the time of saving in the document's properties. */
  static byte[] withoutTimes(byte[] archive) throws IOException {
    return packed(archive, true);
  }

  private static byte[] packed(byte[] archive, boolean properties) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream to = new ZipOutputStream(out)) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        to.putNextEntry(copy);
        byte[] part = from.readAllBytes();
        to.write(properties && entry.getName().equals("docProps/core.xml") ? timeless(part) : part);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] timeless(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return WRITTEN
        .matcher(text)
        .replaceFirst("$1" + TIME + ":00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
