package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.text.Words;

/**
 * Starts a command again on Spark, in a process of its own: the Spark that {@code SPARK_HOME}
 * names, else the one that the build of {@code distributed} put together. {@code KPI_SPARK_OPTIONS}
 * goes to {@code spark-submit}, for example {@code --master yarn}.
 */
final class SparkStart {
  private static final String JAR = "groupkpi-spark.jar";
  private static final String MAIN = "org.groupkpi.distributed.SparkRun";

  private final Path beside;
  private final Map<String, String> environment;

  /**
   * A start.
   *
   * @param beside the folder that this program lies in
   * @param environment variables of the process
   */
  SparkStart(Path beside, Map<String, String> environment) {
    this.beside = beside;
    this.environment = environment;
  }

  /** With what surrounds this process. */
  static SparkStart here() throws IOException {
    try {
      Path program =
          Path.of(SparkStart.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new SparkStart(Objects.requireNonNull(program.getParent()), System.getenv());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /**
   * Runs a command there, on the streams of this process.
   *
   * @param threads used where no other master is named
   * @return its exit code
   */
  int run(int threads, List<String> arguments) throws IOException, WrongCall, InterruptedException {
    Path home = home();
    Path jar = jar();
    List<String> submit = new ArrayList<>();
    submit.add("org.apache.spark.deploy.SparkSubmit");
    submit.addAll(options(threads));
    submit.add("--driver-java-options");
    submit.add(terminal());
    submit.addAll(List.of("--class", MAIN, jar.toString()));
    submit.addAll(arguments);
    ProcessBuilder started = new ProcessBuilder(command(home, submit)).inheritIO();
    started.environment().putAll(surroundings(home));
    return started.start().waitFor();
  }

  private Path distributed() {
    return beside.resolveSibling("distributed").resolve("target");
  }

  private Path home() throws WrongCall {
    Optional<Path> named = Optional.ofNullable(environment.get("SPARK_HOME")).map(Path::of);
    Path home = named.orElse(distributed().resolve("spark-home")).toAbsolutePath().normalize();
    if (!Files.isDirectory(home.resolve("jars"))) {
      throw new WrongCall(
          Words.of(
                  "Spark was not found in {0}; set SPARK_HOME, or run ./mvnw -f distributed/pom.xml verify")
              .fill(home));
    }
    return home;
  }

  /** The program for clusters: beside this one, or where the build leaves it. */
  private Path jar() throws WrongCall {
    return Stream.of(beside, distributed())
        .map(folder -> folder.resolve(JAR).toAbsolutePath().normalize())
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new WrongCall(
                    Words.of("{0} was not found; run ./mvnw -f distributed/pom.xml verify")
                        .fill(JAR)));
  }

  /** What was asked for; else a Spark of one's own is configured, and ours uses this machine. */
  private List<String> options(int threads) {
    String asked = environment.getOrDefault("KPI_SPARK_OPTIONS", "").strip();
    if (!asked.isEmpty()) {
      return List.of(asked.split("\\s+", -1));
    }
    return environment.containsKey("SPARK_HOME")
        ? List.of()
        : List.of("--master", "local[" + threads + "]");
  }

  /** What the launcher told of the terminal is told on. */
  private static String terminal() {
    List<String> told = new ArrayList<>();
    for (String each : List.of("", ".results", ".input", ".columns")) {
      String name = "kpi.terminal" + each;
      Optional.ofNullable(System.getProperty(name))
          .ifPresent(value -> told.add("-D" + name + "=" + value));
    }
    return String.join(" ", told);
  }

  /** Spark looks at its sources for the version of Scala unless it is told. */
  private static Map<String, String> surroundings(Path home) {
    return Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13");
  }

  /** The call of Java that Spark's own launcher makes of that of {@code spark-submit}. */
  private static List<String> command(Path home, List<String> submit) throws IOException {
    List<String> launcher = new ArrayList<>();
    launcher.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    launcher.addAll(List.of("-cp", home.resolve("jars") + "/*", "org.apache.spark.launcher.Main"));
    launcher.addAll(submit);
    ProcessBuilder asked =
        new ProcessBuilder(launcher).redirectError(ProcessBuilder.Redirect.INHERIT);
    asked.environment().putAll(surroundings(home));
    String answer = new String(asked.start().getInputStream().readAllBytes(), UTF_8);
    List<String> command =
        Arrays.stream(answer.split("\0\\R?", -1)).filter(part -> !part.isEmpty()).toList();
    if (command.isEmpty()) {
      throw new IOException("org.apache.spark.launcher.Main");
    }
    return command;
  }
}
