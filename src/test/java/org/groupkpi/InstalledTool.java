package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine that a test needs; CI has all, elsewhere the test is skipped. */
public final class InstalledTool {
  private static final String NOT_THERE = "not installed: ";
  private static final int LONGEST_SECONDS = 180;

  private InstalledTool() {}

  /** Runs a program in a folder to its good end and gives what it printed. */
  public static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    int code = 0;
    String said;
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      code = process.exitValue();
      said = new String(Files.readAllBytes(log), UTF_8);
    } catch (IOException e) {
      said = NOT_THERE + e.getMessage();
    }
    assumeThat(said.contains(NOT_THERE) && !"true".equals(System.getenv("CI"))).as(said).isFalse();
    assertThat(code).as(said).isZero();
    assertThat(said).doesNotContain(NOT_THERE);
    return said;
  }

  /** Runs LibreOffice, with settings of its own in that folder. */
  public static void libreOffice(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add("soffice");
    command.add("--headless");
    command.add("-env:UserInstallation=" + folder.resolve("office").toUri());
    command.addAll(arguments);
    run(folder, command.toArray(String[]::new));
  }
}
