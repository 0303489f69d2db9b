package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.project.CsvTables;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Resource;

/**
 * Ready definitions of what a framework asks: indicators with all that belongs to them. Some are
 * shipped; a folder with the same files is one as well.
 *
 * @param name by which it is called
 * @param notes what is said about it
 */
public record ReadyCatalogue(String name, CatalogueNotes notes, TableSet tables) {
  private static final String SHIPPED = "/catalogues/";

  /** The names of those that are shipped. */
  public static List<String> names() {
    return Resource.text(ReadyCatalogue.class, SHIPPED + "names.txt").lines().toList();
  }

  /**
   * One that is shipped, or that lies in a folder.
   *
   * @param from against which the folder is resolved
   * @throws WrongDefinitions if its tables cannot be read
   */
  public static Optional<ReadyCatalogue> find(String name, Path from, Language language)
      throws WrongDefinitions {
    if (names().contains(name)) {
      return Optional.of(read(name, file -> shipped(name + "/" + file), language));
    }
    Path folder = from.resolve(name);
    return Files.isRegularFile(folder.resolve(CatalogueNotes.FILE))
        ? Optional.of(read(name, file -> inFolder(folder.resolve(file)), language))
        : Optional.empty();
  }

  private static ReadyCatalogue read(
      String name, Function<String, Optional<byte[]>> files, Language language)
      throws WrongDefinitions {
    TableSet tables = TableSet.of(CsvTables.read(name, files, language));
    String notes =
        files.apply(CatalogueNotes.FILE).map(bytes -> new String(bytes, UTF_8)).orElse("");
    return new ReadyCatalogue(name, CatalogueNotes.parse(notes), tables);
  }

  private static Optional<byte[]> shipped(String file) {
    try (InputStream in = ReadyCatalogue.class.getResourceAsStream(SHIPPED + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> inFolder(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an indicator of it is called, and whether it was compared with an original. */
  public record Listed(String code, LocalText name, LocalText unit, String refs, boolean checked) {}

  public List<Listed> indicators() {
    return tables.rows(TableName.INDICATORS).stream()
        .map(
            row ->
                new Listed(
                    row.text("code"),
                    LocalText.of(row.text("name_zh"), row.text("name_en")),
                    LocalText.of(row.text("unit"), row.text("x_unit_en")),
                    row.text("refs"),
                    row.text("x_unchecked").isEmpty()))
        .toList();
  }

  /** The codes of indicators and factors that can be taken from it one by one. */
  public List<String> codes() {
    return Selection.codes(tables);
  }

  /** A part of it: what is named and what that needs; all of it where nothing is named. */
  public ReadyCatalogue part(Collection<String> codes) {
    return codes.isEmpty() ? this : new ReadyCatalogue(name, notes, Selection.of(tables, codes));
  }
}
