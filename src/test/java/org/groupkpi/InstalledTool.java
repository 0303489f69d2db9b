package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the machine that tests need. In CI all have to be there; elsewhere the tests that
 * need one which is not are skipped, and {@link SkippedTests} says which these were.
 */
public enum InstalledTool {
  LIBRE_OFFICE("LibreOffice", "soffice"),
  CHROMIUM("Chromium", "chromium"),
  XELATEX("XeLaTeX", "xelatex"),
  PDF_TO_TEXT("Poppler", "pdftotext"),
  /** Only where files of npm packages are made anew. */
  NODE("Node.js", "node"),
  OPENPYXL("openpyxl", "python3") {
    @Override
    boolean works(Path program) {
      return imports(program, "openpyxl");
    }
  },
  /** LibreOffice driven from Python. */
  UNO("Python-UNO", "python3") {
    @Override
    boolean works(Path program) {
      return LIBRE_OFFICE.place().isPresent() && imports(program, "uno");
    }
  };

  static final String NEEDS = "needs ";
  private static final int LONGEST_SECONDS = 180;
  private static final Map<InstalledTool, Optional<Path>> PLACES = new ConcurrentHashMap<>();

  private final String title;
  private final String program;

  InstalledTool(String title, String program) {
    this.title = title;
    this.program = program;
  }

  /**
   * Ends the test here where the program is not installed: in CI it fails, elsewhere it is skipped.
   * A test that is not marked as one that {@linkplain StartsProgram starts programs} fails.
   */
  public void need() {
    assertThat(SkippedTests.startsPrograms()).as("the test is marked @StartsProgram").isTrue();
    boolean there = place().isPresent();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("%s is installed", title).isTrue();
    }
    assumeThat(there).as(NEEDS + title).isTrue();
  }

  /**
   * Runs it in a folder to its good end and gives what it printed. One process of a program runs at
   * a time, so that all of LibreOffice may share a profile, which takes longer to make than to use.
   */
  public synchronized String run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    need();
    List<String> command = new ArrayList<>(List.of(place().orElseThrow().toString()));
    if (this == LIBRE_OFFICE) {
      command.add("--headless");
      command.add("-env:UserInstallation=" + OfficeProfile.FOLDER.toUri());
    }
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "log", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as(program).isTrue();
    String said = new String(Files.readAllBytes(log), UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static final class OfficeProfile {
    static final Path FOLDER = FolderOfTests.create("office");
  }

  /** Where it stands on the path; of several Pythons the first that has what is needed. */
  private Optional<Path> place() {
    if (!PLACES.containsKey(this)) {
      PLACES.put(this, search());
    }
    return PLACES.getOrDefault(this, Optional.empty());
  }

  private Optional<Path> search() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .filter(this::works)
        .findFirst();
  }

  /** Whether a program of this name is the one that tests need. */
  boolean works(Path place) {
    return true;
  }

  private static boolean imports(Path python, String module) {
    try {
      return new ProcessBuilder(python.toString(), "-c", "import " + module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
