package org.groupkpi.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Several files in one, so that a change inside a file is a change of one byte: {@code --- name}
 * stands on a line before the content of each. Every byte is a character (ISO 8859-1).
 */
final class FlatPackage {
  private static final String MARK = "\n--- ";

  private FlatPackage() {}

  /** The files by name; what stands before the first name belongs to none. */
  static Map<String, byte[]> files(byte[] flat) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String text = "\n" + new String(flat, StandardCharsets.ISO_8859_1);
    String[] pieces = text.split(MARK, -1);
    for (int i = 1; i < pieces.length; i++) {
      int end = pieces[i].indexOf('\n');
      if (end > 0) {
        byte[] content = pieces[i].substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
        files.put(pieces[i].substring(0, end), content);
      }
    }
    return files;
  }

  /** The archive of these files, with checksums as they should be. */
  static byte[] zipped(byte[] flat) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> file : files(flat).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** An archive as it is written here; makes seeds of real files. */
  static byte[] flat(byte[] archive) throws IOException {
    ByteArrayOutputStream flat = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        flat.writeBytes(("--- " + entry.getName() + "\n").getBytes(StandardCharsets.ISO_8859_1));
        flat.writeBytes(zip.readAllBytes());
        flat.write('\n');
      }
    }
    return flat.toByteArray();
  }
}
