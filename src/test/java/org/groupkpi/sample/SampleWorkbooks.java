package org.groupkpi.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the committed submissions of both sample projects. Needs LibreOffice on the path for the
 * files that it saved; such a file is kept as long as its cells say what the form says.
 */
final class SampleWorkbooks {
  static final Path SUBMISSIONS = Path.of("submissions", "2024");
  static final Path CLEAN = SampleProject.FOLDER;
  static final Path WITH_MISTAKES = SampleProject.FOLDER.resolve("with-mistakes");

  private SampleWorkbooks() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    SampleProject project = SampleProject.load();
    replace(CLEAN.resolve(SUBMISSIONS), clean(project));
    copyDefinitions();
    SampleProject.Files files = project.withMistakes();
    replace(WITH_MISTAKES.resolve(SUBMISSIONS), files.bytes());
    Files.writeString(WITH_MISTAKES.resolve("README.md"), MistakesReadme.of(files.mistakes()));
  }

  private static Map<String, byte[]> clean(SampleProject project)
      throws IOException, InterruptedException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<SampleFile.Hand, Map<String, byte[]>> toSave = new LinkedHashMap<>();
    for (SampleFile file : SampleFile.ALL) {
      byte[] filled = project.filled(file);
      Optional<byte[]> done = file.resaved() ? kept(file, filled) : Optional.of(filled);
      done.ifPresentOrElse(
          bytes -> files.put(file.path(), bytes),
          () ->
              toSave
                  .computeIfAbsent(file.hand(), hand -> new LinkedHashMap<>())
                  .put(file.entity(), filled));
    }
    for (Map.Entry<SampleFile.Hand, Map<String, byte[]>> each : toSave.entrySet()) {
      String format = each.getKey() == SampleFile.Hand.LIBRE_OFFICE ? "xlsx" : "xls";
      LibreOffice.saved(each.getValue(), format)
          .forEach((entity, bytes) -> files.put(path(entity), bytes));
    }
    return files;
  }

  /**
   * Cells of a file, or of the form that it was before LibreOffice saved it, as far as they can be
   * compared: in .xls it stores 0 as the result of formulas that give a text.
   */
  static Map<String, String> comparable(SampleFile file, byte[] workbook, byte[] filled) {
    Map<String, String> values = WorkbookCells.values(workbook);
    if (file.hand() == SampleFile.Hand.LIBRE_OFFICE_XLS) {
      values.keySet().removeAll(WorkbookCells.textResults(filled));
    }
    return values;
  }

  /**
   * The file as it is, if it still says what the form says: LibreOffice saves differently each
   * time.
   */
  private static Optional<byte[]> kept(SampleFile file, byte[] filled) throws IOException {
    Path path = CLEAN.resolve(SUBMISSIONS).resolve(file.path());
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    byte[] saved = Files.readAllBytes(path);
    return comparable(file, saved, filled).equals(comparable(file, filled, filled))
        ? Optional.of(saved)
        : Optional.empty();
  }

  private static String path(String entity) {
    return SampleFile.ALL.stream()
        .filter(file -> file.entity().equals(entity))
        .map(SampleFile::path)
        .findFirst()
        .orElseThrow();
  }

  private static void copyDefinitions() throws IOException {
    for (Path file : definitions()) {
      Path copy = WITH_MISTAKES.resolve(CLEAN.relativize(file));
      Files.createDirectories(copy.resolve("..").normalize());
      Files.write(copy, Files.readAllBytes(file));
    }
  }

  /** The files of the clean project that the one with mistakes has as well. */
  static List<Path> definitions() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(CLEAN.resolve("project.yaml"));
    files.addAll(files(CLEAN.resolve("definitions")));
    files.addAll(files(CLEAN.resolve("history")));
    return files;
  }

  /** All files below a folder, sorted. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Makes a folder hold exactly these files. */
  static void replace(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.walk(folder)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolve("..").normalize());
      Files.write(path, file.getValue());
    }
  }
}
