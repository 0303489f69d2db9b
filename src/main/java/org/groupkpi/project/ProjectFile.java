package org.groupkpi.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A file of the project, read once into memory.
 *
 * @param place its path below the project folder, and its digest
 * @param bytes its content, unpacked if it was {@code .gz}
 */
@SuppressWarnings("ArrayRecordComponent")
record ProjectFile(SourceCell place, byte[] bytes) {
  private static final int DENSEST = 200;
  private static final int SMALL = 1 << 20;
  private static final LocalText TOO_DENSE =
      Words.of("it unpacks to more than {0} times its size, as no table does");

  /**
   * Reads a file.
   *
   * @param most bytes at most; a larger file is reported and refused
   */
  static Optional<ProjectFile> read(Path folder, String name, int most, Problems problems) {
    SourceCell place = SourceCell.file(name, "");
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] stored = in.readNBytes(most + 1);
      boolean packed = name.endsWith(".gz");
      if (packed && swells(stored, most)) {
        return refuse(place, TOO_DENSE.fill(DENSEST), problems);
      }
      byte[] bytes = packed ? unpack(stored, most) : stored;
      if (bytes.length > most) {
        LocalText tooLarge = Words.of("the file is larger than {0} MiB").fill(most >> 20);
        return refuse(place, tooLarge, problems);
      }
      return Optional.of(new ProjectFile(SourceCell.file(name, Digest.of(stored)), bytes));
    } catch (NoSuchFileException e) {
      LocalText what = Words.of("file {0}").fill(name);
      problems.add(Finding.of(FindingKind.D004, what).at(place));
      return Optional.empty();
    } catch (IOException e) {
      return refuse(place, Words.of("it cannot be opened or is damaged"), problems);
    }
  }

  /** Whether so much comes out that it is no table; nothing of it is kept to see that. */
  private static boolean swells(byte[] stored, int most) throws IOException {
    long allowed = Math.max(SMALL, (long) DENSEST * stored.length);
    try (InputStream in = unpacking(stored)) {
      return in.skip(Math.min(allowed, most) + 1) > allowed;
    }
  }

  private static byte[] unpack(byte[] stored, int most) throws IOException {
    try (InputStream in = unpacking(stored)) {
      return in.readNBytes(most + 1);
    }
  }

  private static InputStream unpacking(byte[] stored) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(stored));
  }

  private static Optional<ProjectFile> refuse(SourceCell place, LocalText why, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(place));
    return Optional.empty();
  }
}
