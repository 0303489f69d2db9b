package org.groupkpi.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groupkpi.text.Language;

/** Reads a list that somebody keeps for other purposes: a CSV file, or a sheet of a workbook. */
public final class ListFile {
  private static final int LARGEST = 64 << 20;

  private ListFile() {}

  /**
   * The first sheet that has rows, as text.
   *
   * @throws WrongDefinitions if the file cannot be read
   */
  public static RawTable read(Path file, Language language) throws WrongDefinitions {
    Problems problems = new Problems();
    Path place = file.toAbsolutePath().normalize();
    String name = String.valueOf(place.getFileName());
    Optional<RawTable> table =
        ProjectFile.read(Objects.requireNonNull(place.getParent()), name, LARGEST, problems)
            .flatMap(read -> table(read, problems));
    if (!problems.errors().isEmpty()) {
      throw new WrongDefinitions(problems.errors(), language);
    }
    return table.orElseThrow();
  }

  private static Optional<RawTable> table(ProjectFile file, Problems problems) {
    if (file.place().file().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return CsvTable.read(file.bytes(), file.place(), problems);
    }
    Optional<Map<String, RawTable>> sheets = DefinitionWorkbook.read(file, problems);
    return sheets.map(
        all ->
            all.values().stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .findFirst()
                .orElseGet(() -> new RawTable(file.place(), List.of())));
  }
}
