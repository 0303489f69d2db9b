package org.groupkpi.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.language.Words;
import org.groupkpi.source.Digest;
import org.groupkpi.source.SourceCell;

/**
 * A file of the project, read once into memory.
 *
 * @param place its path below the project folder, and its digest
 * @param bytes its content, unpacked if it was {@code .gz}
 */
@SuppressWarnings("ArrayRecordComponent")
record ProjectFile(SourceCell place, byte[] bytes) {

  /**
   * Reads a file.
   *
   * @param most bytes at most; a larger file is reported and refused
   */
  static Optional<ProjectFile> read(Path folder, String name, int most, Problems problems) {
    SourceCell place = SourceCell.file(name, "");
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] stored = in.readNBytes(most + 1);
      byte[] bytes = name.endsWith(".gz") ? unpack(stored, most) : stored;
      if (bytes.length > most) {
        return refuse(place, tooLarge(most), problems);
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

  private static byte[] unpack(byte[] stored, int most) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
      return in.readNBytes(most + 1);
    }
  }

  private static LocalText tooLarge(int most) {
    int mebibytes = most >> 20;
    return Words.of("the file is larger than {0} MiB").fill(mebibytes);
  }

  private static Optional<ProjectFile> refuse(SourceCell place, LocalText why, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(place));
    return Optional.empty();
  }
}
