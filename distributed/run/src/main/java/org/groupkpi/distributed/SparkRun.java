package org.groupkpi.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.groupkpi.cli.Main;
import org.groupkpi.run.OutputFolder;

/**
 * Starts the program on Spark: {@code spark-submit --class org.groupkpi.distributed.SparkRun
 * groupkpi-spark.jar PROJECT --out OUT}, with the options of {@code kpi consolidate}. Project and
 * output may lie at paths that Hadoop knows ({@code hdfs://...}, {@code s3a://...}).
 */
public final class SparkRun {
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9+.-]+:/.*");
  private static final String COMMAND = "consolidate";
  private static final String OUT = "--out";

  private final Application application;
  private final Path scratch;
  private Optional<RemoteFolder> project = Optional.empty();
  private Optional<RemoteFolder> output = Optional.empty();

  private SparkRun(Application application, Path scratch) {
    this.application = application;
    this.scratch = scratch;
  }

  public static void main(String[] arguments) throws Exception {
    int exit;
    try (Application application = new Application(new SparkConf())) {
      exit = run(application, arguments);
    }
    System.exit(exit);
  }

  /**
   * Runs the command.
   *
   * @return its exit code
   */
  static int run(Application application, String... arguments) throws IOException {
    Path scratch = Files.createTempDirectory("groupkpi-spark");
    try {
      return new SparkRun(application, scratch).run(Arrays.asList(arguments));
    } finally {
      OutputFolder.delete(scratch);
    }
  }

  private int run(List<String> given) throws IOException {
    List<String> arguments = new ArrayList<>(given);
    if (!arguments.contains(COMMAND)) {
      arguments.add(0, COMMAND);
    }
    for (int i = 1; i < arguments.size(); i++) {
      String each = arguments.get(i);
      if (each.startsWith(OUT + "=")) {
        arguments.set(i, OUT + "=" + outputHere(each.substring(OUT.length() + 1)));
      } else if (arguments.get(i - 1).equals(OUT)) {
        arguments.set(i, outputHere(each));
      } else if (i == arguments.size() - 1) {
        arguments.set(i, projectHere(each));
      }
    }
    int exit = Main.run(new SparkEngine(application, project), arguments.toArray(String[]::new));
    Path made = scratch.resolve("output");
    if (output.isPresent() && Files.exists(made.resolve(OutputFolder.MANIFEST)) && exit < 2) {
      output.get().replaceWith(made);
    }
    return exit;
  }

  /** The project folder; of one that lies elsewhere all but its workbooks is copied. */
  private String projectHere(String named) throws IOException {
    if (!REMOTE.matcher(named).matches()) {
      return named;
    }
    RemoteFolder remote = new RemoteFolder(named, application.hadoop());
    Path folder = Files.createDirectory(scratch.resolve("project"));
    remote.fetch(folder, RemoteInbox::wantedHere);
    project = Optional.of(remote);
    return folder.toString();
  }

  /** The output folder; one elsewhere is made here first, if it may be replaced. */
  private String outputHere(String named) throws IOException {
    if (!REMOTE.matcher(named).matches()) {
      return named;
    }
    RemoteFolder remote = new RemoteFolder(named, application.hadoop());
    Path folder = Files.createDirectory(scratch.resolve("output"));
    remote.outline(folder);
    output = Optional.of(remote);
    return folder.toString();
  }
}
