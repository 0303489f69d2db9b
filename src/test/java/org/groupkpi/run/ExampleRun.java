package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;

/**
 * The consolidation of an example folder, whose {@code submissions/X.csv} are the sheets that
 * entities returned.
 *
 * @param output folder that was written
 * @param messages what was printed
 */
record ExampleRun(Path output, String messages) {

  /** Runs an example in an empty folder, with the options of its {@code options.txt} and these. */
  static ExampleRun of(Path example, Path folder, String... options) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.copy(example, project);
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of("consolidate", "--draft"));
    Path more = example.resolve("options.txt");
    if (Files.exists(more)) {
      words.addAll(List.of(Files.readString(more, UTF_8).strip().split("\\s+", -1)));
    }
    words.addAll(List.of(options));
    words.addAll(List.of("--out", out.toString(), project.toString()));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    Kpi.run(new Console(stream, stream, false), Path.of(""), words.toArray(String[]::new));
    return new ExampleRun(out, messages.toString(UTF_8));
  }
}
