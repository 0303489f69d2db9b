package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.FolderOfTests;

/** What {@code kpi consolidate sample-workbooks} makes, once for all tests that only read it. */
public final class SampleOutput {
  private static final Set<String> LISTS =
      Set.of("register", "matrix", "texts", "cards", "targets");

  private SampleOutput() {}

  /** The output in all formats; nobody writes into it. */
  public static Path folder() {
    return Everything.FOLDER;
  }

  /** The output without lists, cards and targets: a PDF has no rows to tell the latter by. */
  public static Path ofFigures() {
    return Figures.FOLDER;
  }

  private static Path figures() {
    try {
      String tables =
          ExampleProject.rows(Path.of("sample-workbooks/definitions/tables.csv")).stream()
              .filter(table -> !LISTS.contains(table.getOrDefault("layout", "")))
              .map(table -> table.getOrDefault("table", ""))
              .collect(Collectors.joining(","));
      return consolidated("--tables", tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path consolidated(String... options) {
    Path output = FolderOfTests.create("sample-output").resolve("output");
    List<String> arguments = new ArrayList<>(List.of("consolidate", "--out", output.toString()));
    arguments.addAll(List.of(options));
    arguments.add("sample-workbooks");
    Called called = Called.kpi(arguments.toArray(String[]::new));
    assertThat(called.exit()).as(called.printed()).isZero();
    return output;
  }

  /** Made when it is first asked for, as are the figures. */
  private static final class Everything {
    static final Path FOLDER = consolidated();
  }

  private static final class Figures {
    static final Path FOLDER = figures();
  }
}
