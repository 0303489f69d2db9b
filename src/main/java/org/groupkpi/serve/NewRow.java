package org.groupkpi.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.groupkpi.project.TableName;
import org.groupkpi.setup.ProjectAddition;

/** A row that is to be written below those of its file. */
interface NewRow {
  /** So many of the rows above it are shown with it. */
  int ROWS_SHOWN = 2;

  /** A row of definitions. */
  static NewRow of(Path project, TableName table, ProjectAddition addition) {
    return new DefinitionRow(project, table, addition);
  }

  /** A row of reviews. */
  static NewRow of(Reviews reviews, String row) {
    return new ReviewRow(reviews, row);
  }

  String file();

  List<String> lines() throws IOException;

  String digest() throws IOException;

  void write() throws IOException;

  /** The file, its last rows, and the new one. */
  default String preview() throws IOException {
    ObjectNode shown = new ObjectMapper().createObjectNode().put("file", file());
    ArrayNode lines = shown.putArray("lines");
    List<String> all = lines();
    for (int at = 0; at < all.size(); at++) {
      lines
          .addObject()
          .put("kind", at == all.size() - 1 ? "added" : "same")
          .put("text", all.get(at));
    }
    return shown.put("digest", digest()).toString();
  }

  record DefinitionRow(Path project, TableName table, ProjectAddition addition) implements NewRow {
    @Override
    public String file() {
      return addition.fileOf(table);
    }

    @Override
    public List<String> lines() {
      return addition.lines(table, ROWS_SHOWN);
    }

    @Override
    public String digest() throws IOException {
      return NewRow.digest(project.resolve(file()));
    }

    @Override
    public void write() throws IOException {
      addition.appendTo(project);
    }
  }

  record ReviewRow(Reviews reviews, String row) implements NewRow {
    @Override
    public String file() {
      return Reviews.NAME;
    }

    @Override
    public List<String> lines() throws IOException {
      return Stream.concat(reviews.lines(ROWS_SHOWN).stream(), Stream.of(row)).toList();
    }

    @Override
    public String digest() throws IOException {
      return NewRow.digest(reviews.file());
    }

    @Override
    public void write() throws IOException {
      reviews.append(row);
    }
  }

  private static String digest(Path file) throws IOException {
    return Files.exists(file) ? Digest.of(Files.readAllBytes(file)) : "";
  }
}
