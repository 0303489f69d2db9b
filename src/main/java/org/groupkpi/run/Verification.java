package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.groupkpi.intake.FormCache;
import org.groupkpi.project.Project;
import org.groupkpi.report.PrintedReport;

/**
 * Whether an output is what its inputs give: it is made anew in a folder of its own, with the
 * settings of its manifest, and compared byte by byte.
 *
 * @param inputs what became of the inputs since
 * @param touched what became of the outputs since they were written
 * @param recomputed what the inputs, as they are now, give instead of what was written
 * @param files how many outputs were written
 */
public record Verification(
    List<FileDifference> inputs,
    List<FileDifference> touched,
    List<FileDifference> recomputed,
    int files) {
  public Verification {
    inputs = List.copyOf(inputs);
    touched = List.copyOf(touched);
    recomputed = List.copyOf(recomputed);
  }

  /** Whether everything is as it was, and comes out again. */
  public boolean holds() {
    return inputs.isEmpty() && touched.isEmpty() && recomputed.isEmpty();
  }

  /** The recorded inputs that are not as they were, without anything being computed. */
  public static List<FileDifference> inputs(RecordedRun recorded, Path project) throws IOException {
    SortedMap<String, String> now = new TreeMap<>();
    for (String path : recorded.inputs().keySet()) {
      Path file = OutputFolder.below(project.toAbsolutePath().normalize(), path).normalize();
      if (file.startsWith(project.toAbsolutePath().normalize()) && Files.isRegularFile(file)) {
        now.put(path, Digest.of(Files.readAllBytes(file)));
      }
    }
    return FileDifference.between(recorded.inputs(), now);
  }

  /**
   * Makes the output anew and compares.
   *
   * @param standard options of the project, of which those stay that change no result
   */
  public static Verification of(
      RecordedRun recorded, Path output, Project project, Path folder, RunOptions standard)
      throws IOException, NotUsable {
    Path place = Files.createTempDirectory("kpi-verify");
    try {
      Path again = place.resolve("output");
      run(recorded, project, folder, standard, again);
      RecordedRun now = RecordedRun.of(again).orElseThrow();
      List<FileDifference> inputs = FileDifference.between(recorded.inputs(), now.inputs());
      SortedMap<String, String> written = recorded.outputs();
      List<FileDifference> touched = FileDifference.between(written, digests(output));
      List<FileDifference> recomputed = FileDifference.between(written, now.outputs());
      boolean only = inputs.isEmpty() && touched.isEmpty() && recomputed.isEmpty();
      if (only && recorded.version().equals(now.version()) && !sameManifest(output, again)) {
        touched = List.of(new FileDifference(OutputFolder.MANIFEST, DifferenceKind.CHANGED));
      }
      return new Verification(inputs, touched, recomputed, written.size());
    } finally {
      OutputFolder.delete(place);
    }
  }

  private static boolean sameManifest(Path one, Path other) throws IOException {
    return Arrays.equals(
        Files.readAllBytes(one.resolve(OutputFolder.MANIFEST)),
        Files.readAllBytes(other.resolve(OutputFolder.MANIFEST)));
  }

  private static void run(
      RecordedRun recorded, Project project, Path folder, RunOptions standard, Path again)
      throws IOException, NotUsable {
    RunOptions options = options(recorded.settings(), folder, standard);
    try (OutputFolder output = OutputFolder.open(again, folder)) {
      switch (recorded.command()) {
        case CONSOLIDATE -> ReportingRun.run(project, folder, options, output);
        case VALIDATE -> ReportingRun.validate(project, folder, options, output);
      }
    }
  }

  private static RunOptions options(
      RecordedRun.Settings settings, Path folder, RunOptions standard) {
    return new RunOptions(
        settings.node(),
        settings.draft() ? PrintedReport.Status.DRAFT : PrintedReport.Status.FINAL,
        new HashSet<>(settings.tables()),
        new HashSet<>(settings.formats()),
        settings.files().stream().map(file -> OutputFolder.below(folder, file)).toList(),
        standard.workers(),
        FormCache.NONE,
        Engine.HERE,
        standard.version());
  }

  /** SHA-256 of every file of an output but its manifest. */
  private static Map<String, String> digests(Path output) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(output)) {
      walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).forEach(files::add);
    }
    Map<String, String> digests = new TreeMap<>();
    String start = output.toUri().getPath();
    for (Path file : files) {
      String path = file.toUri().getPath().substring(start.length());
      digests.put(path, Digest.of(Files.readAllBytes(file)));
    }
    digests.remove(OutputFolder.MANIFEST);
    return digests;
  }
}
