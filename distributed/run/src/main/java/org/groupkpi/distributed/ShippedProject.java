package org.groupkpi.distributed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.groupkpi.definition.Approach;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.OutputFolder;

/**
 * The definitions and the history of a project on their way to other machines: the files that were
 * read, as they are. No passwords are among them.
 */
@SuppressWarnings("ArrayRecordComponent")
record ShippedProject(byte[] files, int year, Approach approach) implements Serializable {

  /** Packs the files that a project was read from. */
  static ShippedProject of(Project project, Path folder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (SourceCell file : project.files()) {
        zip.putNextEntry(new ZipEntry(file.file()));
        Files.copy(OutputFolder.below(folder, file.file()), zip);
        zip.closeEntry();
      }
    }
    return new ShippedProject(
        packed.toByteArray(), project.settings().year().number(), project.settings().approach());
  }

  /** The project as it was read where it was packed, but for its passwords. */
  Project load() throws IOException {
    Path folder = Files.createTempDirectory("groupkpi-project");
    try {
      unpack(folder);
      return ProjectLoader.load(
          folder, new Overrides(Optional.of(new Year(year)), Optional.of(approach)));
    } catch (WrongDefinitions e) {
      throw new IllegalStateException(e);
    } finally {
      OutputFolder.delete(folder);
    }
  }

  private void unpack(Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(files))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = OutputFolder.below(folder, entry.getName());
        Files.createDirectories(file.resolveSibling(""));
        Files.copy(zip, file);
      }
    }
  }
}
