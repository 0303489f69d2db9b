package org.groupkpi.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and puts it there whole: nobody ever sees half of it. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a file, in place of the one that stands there. */
  public static void write(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
