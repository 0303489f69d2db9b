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
  private static final long DENSEST = 200;
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
      FileText.Source content = () -> unpacking(name, new ByteArrayInputStream(stored));
      if (!sound(place, stored.length, most, content, problems)) {
        return Optional.empty();
      }
      try (InputStream bytes = content.open()) {
        return Optional.of(
            new ProjectFile(SourceCell.file(name, Digest.of(stored)), bytes.readAllBytes()));
      }
    } catch (NoSuchFileException e) {
      LocalText what = Words.of("file {0}").fill(name);
      problems.add(Finding.of(FindingKind.D004, what).at(place));
      return Optional.empty();
    } catch (IOException e) {
      notOpened(place, problems);
      return Optional.empty();
    }
  }

  /** The content of a file, unpacked if its name says that it is packed. */
  static InputStream unpacking(String name, InputStream stored) throws IOException {
    return name.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
  }

  /** Whether a file is no larger than a table can be; nothing of it is kept to see that. */
  static boolean sound(
      SourceCell place, long stored, long most, FileText.Source content, Problems problems)
      throws IOException {
    long dense = place.file().endsWith(".gz") ? Math.max(SMALL, DENSEST * stored) : most;
    try (InputStream in = content.open()) {
      long size = length(in, Math.min(dense, most) + 1);
      if (size > dense && dense < most) {
        return refuse(place, TOO_DENSE.fill(DENSEST), problems);
      }
      return size <= most
          || refuse(place, Words.of("the file is larger than {0} MiB").fill(most >> 20), problems);
    }
  }

  /** How many bytes a stream has, or the most that are asked for. */
  private static long length(InputStream in, long most) throws IOException {
    long length = 0;
    for (long skipped = 1; skipped > 0; length += skipped) {
      skipped = in.skip(most - length);
    }
    return length;
  }

  static void notOpened(SourceCell place, Problems problems) {
    refuse(place, Words.of("it cannot be opened or is damaged"), problems);
  }

  private static boolean refuse(SourceCell place, LocalText why, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(place));
    return false;
  }
}
