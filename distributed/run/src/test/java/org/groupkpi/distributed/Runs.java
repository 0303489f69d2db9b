package org.groupkpi.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.finding.Digest;
import org.groupkpi.run.Engine;

/** Runs of the main job in this process, and what they wrote. */
final class Runs {
  private Runs() {}

  /** What a run said and wrote: the exit code, and the digest of each file by its path. */
  record Outcome(int exit, Map<String, String> files) {}

  static Outcome run(Engine engine, Path project, Path out, String... options) throws IOException {
    return run(engine, Optional.empty(), project, out, options);
  }

  /** A run with everything, which remembers on this machine what came of workbooks. */
  static Outcome remembering(Engine engine, Path project, Path out, Path cache) throws IOException {
    return run(engine, Optional.of(cache), project, out);
  }

  private static Outcome run(
      Engine engine, Optional<Path> cache, Path project, Path out, String... options)
      throws IOException {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(messages, true, UTF_8);
    List<String> call = new ArrayList<>(List.of("consolidate", "--draft"));
    call.addAll(List.of(options));
    call.addAll(List.of("--out", out.toString(), project.toString()));
    Console console = new Console(stream, stream, false);
    int exit = Kpi.run(console, Path.of(""), cache, engine, call.toArray(String[]::new));
    assertThat(out.resolve("data")).as(messages.toString(UTF_8)).exists();
    return new Outcome(exit, digests(out));
  }

  /** Digests of all files below a folder. */
  static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        digests.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    }
    return digests;
  }
}
