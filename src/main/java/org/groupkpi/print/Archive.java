package org.groupkpi.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive as its files by name; its bytes do not depend on the clock. */
final class Archive {
  private static final int MAX_FILES = 2000;
  private static final int MAX_BYTES = 64 << 20;

  /** The archive format's own first day would be written with the zone of the machine as well. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archive() {}

  /** The files, in their order. */
  static byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack", e);
    }
    return out.toByteArray();
  }

  /**
   * @param name of the archive among the templates
   * @throws TemplateFault if it is damaged, or far larger than it looks
   */
  static Map<String, byte[]> read(String name, byte[] archive) {
    Map<String, byte[]> files = new TreeMap<>();
    int left = MAX_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || files.size() == MAX_FILES) {
          throw new TemplateFault(name, 0, "holds more than 64 MiB or 2000 files");
        }
        if (!entry.isDirectory()) {
          files.put(entry.getName(), content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new TemplateFault(name, 0, "cannot be unpacked: " + e.getMessage());
    }
    return files;
  }
}
