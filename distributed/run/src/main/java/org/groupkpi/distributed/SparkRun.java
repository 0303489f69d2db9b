package org.groupkpi.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.groupkpi.cli.Main;
import org.groupkpi.run.OutputFolder;

/**
 * Starts the program on Spark: {@code spark-submit --class org.groupkpi.distributed.SparkRun
 * groupkpi-spark.jar PROJECT --out OUT}, with the options of {@code kpi consolidate}. Project and
 * output may lie at paths that Hadoop knows ({@code hdfs://...}, {@code s3a://...}).
 */
public final class SparkRun {
  private static final String COMMAND = "consolidate";

  private SparkRun() {}

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
    List<String> call = new ArrayList<>(Arrays.asList(arguments));
    if (!call.contains(COMMAND)) {
      call.add(0, COMMAND);
    }
    Path scratch = Files.createTempDirectory("groupkpi-spark");
    try {
      Elsewhere places = new Elsewhere(call, scratch, application.hadoop());
      return Main.run(new SparkEngine(application, places), call.toArray(String[]::new));
    } finally {
      OutputFolder.delete(scratch);
    }
  }
}
