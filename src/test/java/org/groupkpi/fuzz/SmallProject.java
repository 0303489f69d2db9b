package org.groupkpi.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groupkpi.check.Checks;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.intake.SubmissionsRead;
import org.groupkpi.intake.SubmissionsReader;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.DocumentReader;
import org.groupkpi.tieout.TieOut;
import org.groupkpi.tieout.UnreadableDocument;

/** A copy of {@code src/test/resources/fuzz/project}, some files of which are replaced. */
final class SmallProject {
  private static final Path ORIGINAL = Path.of("src/test/resources/fuzz/project");

  private final Path folder;
  private final Project sound;
  private final TieOut tieOut;

  private SmallProject(Path folder) throws IOException, WrongDefinitions {
    this.folder = folder;
    this.sound = ProjectLoader.load(folder, Overrides.NONE);
    RunOptions options = RunOptions.standard(sound, 1, "fuzz");
    ReportingRun.Judged judged = ReportingRun.judge(sound, folder, options);
    this.tieOut = new TieOut(judged.figures(), sound.plan(options.node()), options.node());
  }

  /** A copy in a folder that is removed by nobody but the system. */
  static SmallProject copy() {
    try {
      Path folder = Files.createTempDirectory("kpi-fuzz");
      for (Path file : files(ORIGINAL)) {
        restore(folder, ORIGINAL.relativize(file));
      }
      return new SmallProject(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WrongDefinitions e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void restore(Path folder, Path name) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target.resolveSibling(""));
    Files.deleteIfExists(target);
    if (Files.exists(ORIGINAL.resolve(name))) {
      Files.copy(ORIGINAL.resolve(name), target);
    }
  }

  /** Loads the project with other files in it; refused definitions have at least one error. */
  void load(Map<String, byte[]> files) throws IOException {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      ProjectLoader.load(folder, Overrides.NONE);
    } catch (WrongDefinitions wrong) {
      if (wrong.findings().stream().noneMatch(found -> found.severity() == Severity.ERROR)) {
        throw new AssertionError("refused without an error", wrong);
      }
    } finally {
      for (String name : files.keySet()) {
        restore(folder, Path.of(name));
      }
    }
  }

  /** Reads one returned form and checks it; its findings. */
  List<Finding> validate(byte[] form, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), form);
    SubmissionsRead read =
        new SubmissionsReader(sound.round(), SubmissionParts.ONE, new Workers(1))
            .readFiles(List.of(file), folder);
    List<Finding> findings = new ArrayList<>(read.findings());
    read.submissions()
        .forEach(submission -> findings.addAll(Checks.run(submission, sound.round())));
    return findings;
  }

  /** Compares a document with the results. */
  void tieOut(byte[] content, DocumentReader.Kind kind) throws IOException {
    Path file = Files.write(folder.resolve("document"), content);
    try {
      Document document = DocumentReader.read(file, kind);
      tieOut.judge(document);
    } catch (UnreadableDocument refused) {
      // the reason that users see
    }
  }
}
