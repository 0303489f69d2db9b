package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.FindingText;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;

/**
 * One folder of {@code src/test/resources/findings}, named {@code C221} or {@code C220-ratio}: its
 * files lie over those of {@code base}; {@code submissions/N1.txt} is the drawing of what entity N1
 * returned, and {@code files.txt} says under which names and how spoilt N1's workbook came in.
 */
record FindingExample(Path folder) {
  static final Path FOLDER = Path.of("src/test/resources/findings");
  private static final Path BASE = FOLDER.resolve("base");

  static List<FindingExample> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> !folder.equals(BASE))
          .sorted()
          .map(FindingExample::new)
          .toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  FindingKind kind() {
    return FindingKind.valueOf(name().substring(0, 4));
  }

  Path expected(Language language) {
    return folder.resolve("expected." + language.code() + ".txt");
  }

  /** The folder's own files: what is peculiar to the example. */
  Map<String, String> input() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith("expected.")) {
        files.put(name, new String(Files.readAllBytes(file), UTF_8));
      }
    }
    return files;
  }

  /** A run on the example, made in an empty folder. */
  ReportingRun.Judged judge(Path work) throws IOException, WrongDefinitions {
    List<Path> absent = make(work);
    Project project = ProjectLoader.load(work, Overrides.NONE);
    RunOptions options = RunOptions.standard(project, 1, "test").onlyFiles(absent);
    return ReportingRun.judge(project, work, options);
  }

  /** What a run prints of the kind, in each language. */
  Map<Language, String> printed(ReportingRun.Judged judged) {
    List<Finding> found =
        judged.findings().stream().filter(finding -> finding.kind() == kind()).toList();
    Map<Language, String> printed = new LinkedHashMap<>();
    for (Language language : List.of(Language.ZH, Language.EN)) {
      String text = text(judged.figures().basis(), language).all(found);
      printed.put(language, text.stripTrailing() + "\n");
    }
    return printed;
  }

  private static FindingText text(Basis basis, Language language) {
    return new FindingText(
        language,
        Style.PLAIN,
        code -> basis.tree().find(code).map(Entity::name).orElse(LocalText.NONE).in(language),
        code -> basis.catalogue().fullName(KpiCode.parse(code)).in(language));
  }

  /** Makes the project; returns the workbooks that are listed and not there. */
  private List<Path> make(Path work) throws IOException {
    Map<String, Path> sources = new LinkedHashMap<>();
    for (Path root : List.of(BASE, folder)) {
      files(root).forEach(file -> sources.put(root.relativize(file).toString(), file));
    }
    Path submissions = Files.createDirectories(work.resolve("submissions/2024"));
    List<Path> absent = new ArrayList<>();
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      String name = source.getKey();
      if (name.startsWith("submissions")) {
        String entity = source.getValue().getFileName().toString().replace(".txt", "");
        byte[] workbook = DrawnWorkbook.of(Files.readString(source.getValue(), UTF_8), entity);
        for (String line : files(entity)) {
          Path file = submissions.resolve(line.substring(0, line.indexOf(':')));
          SpoiltFile how = SpoiltFile.named(line.substring(line.indexOf(':') + 1).strip());
          if (how == SpoiltFile.VANISHED) {
            absent.add(file);
          } else {
            Files.write(file, how.of(workbook));
          }
        }
      } else if (!name.startsWith("expected.")) {
        Path target = work.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(source.getValue(), target);
      }
    }
    return absent;
  }

  private List<String> files(String entity) throws IOException {
    Path list = folder.resolve("files.txt");
    if (!entity.equals("N1") || !Files.exists(list)) {
      return List.of(entity + "_2024.xlsx: as it is");
    }
    return Files.readAllLines(list, UTF_8).stream().filter(line -> !line.isBlank()).toList();
  }

  private static TreeSet<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      TreeSet<Path> files = new TreeSet<>();
      all.filter(Files::isRegularFile).forEach(files::add);
      return files;
    }
  }
}
