package org.groupkpi.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * A table of the project that may be larger than memory: it was looked through once, and is read
 * again row by row.
 *
 * @param place its path below the project folder, and its digest
 */
record LargeTable(TableName name, SourceCell place, Path path) {

  /**
   * Looks through a file.
   *
   * @param most bytes at most; a larger file is reported and refused
   */
  static Optional<LargeTable> find(
      TableName name, Path folder, String file, long most, Problems problems) {
    Path path = folder.resolve(file);
    SourceCell place = SourceCell.file(file, "");
    try {
      if (!ProjectFile.sound(place, Files.size(path), most, () -> open(path), problems)) {
        return Optional.empty();
      }
      return Optional.of(new LargeTable(name, SourceCell.file(file, digest(path)), path));
    } catch (IOException e) {
      ProjectFile.notOpened(place, problems);
      return Optional.empty();
    }
  }

  private static String digest(Path path) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(path), Digest.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Digest.hex(in.getMessageDigest().digest());
    }
  }

  /** Whether the file still holds what it did when it was looked through. */
  boolean unchanged() {
    try {
      return digest(path).equals(place.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private static InputStream open(Path path) throws IOException {
    return ProjectFile.unpacking(path.toString(), Files.newInputStream(path));
  }

  /** Gives the rows below the header one by one; what is wrong in the table is reported. */
  void each(Consumer<DefinitionRow> taker, Problems problems) {
    TableHeader header = new TableHeader(name, place, problems);
    Rows rows = new Rows(header, taker);
    Consumer<RawTable.Row> below = rows::take;
    try {
      Optional<Charset> charset = FileText.charset(() -> open(path), place, problems);
      if (charset.isEmpty()) {
        return;
      }
      try (Reader text = FileText.reader(() -> open(path), charset.get())) {
        CsvTable.each(text, place, problems, row -> header.next(row, below));
      }
    } catch (IOException e) {
      ProjectFile.notOpened(place, problems);
    }
    rows.table();
  }

  /** Gives rows away as soon as the header is known. */
  private static final class Rows {
    private final TableHeader header;
    private final Consumer<DefinitionRow> taker;
    private @Nullable DefinitionTable table;

    Rows(TableHeader header, Consumer<DefinitionRow> taker) {
      this.header = header;
      this.taker = taker;
    }

    void take(RawTable.Row row) {
      taker.accept(new DefinitionRow(table(), row));
    }

    DefinitionTable table() {
      DefinitionTable known = table == null ? header.table(List.of()) : table;
      table = known;
      return known;
    }
  }
}
