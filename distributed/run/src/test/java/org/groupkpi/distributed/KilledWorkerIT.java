package org.groupkpi.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.groupkpi.run.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as it is built, on a standalone cluster of two workers, with speculative execution:
 * one worker is killed while it reads.
 */
class KilledWorkerIT {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;
  private int port;

  @BeforeEach
  void beginCluster() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    cluster(Integer.toString(port));
  }

  @AfterEach
  void endCluster() throws Exception {
    cluster("stop");
  }

  private void cluster(String what) throws Exception {
    Process script =
        new ProcessBuilder("distributed/cluster", folder.resolve("cluster").toString(), what)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("script.log").toFile())
            .start();
    assertThat(script.waitFor()).as(Files.readString(folder.resolve("script.log"))).isZero();
  }

  private Process start(Path out, Path log) throws IOException {
    String options =
        String.join(
            " ",
            "--master spark://127.0.0.1:" + port,
            "--driver-memory 1g --executor-memory 512m",
            "--conf spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
            "--conf spark.driver.defaultJavaOptions=-XX:TieredStopAtLevel=1",
            "--conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false",
            "--conf spark.speculation=true --conf spark.groupkpi.tasks=26",
            "--conf spark.groupkpi.cache=" + folder.resolve("cache").toUri());
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                JAVA,
                "-jar",
                "target/groupkpi.jar",
                "consolidate",
                "--engine",
                "spark",
                "--draft",
                "--formats",
                "md",
                "--out",
                out.toString(),
                SAMPLE.toString()));
    command.environment().putAll(Map.of("KPI_SPARK_OPTIONS", options, "LC_ALL", "C.UTF-8"));
    command.environment().remove("SPARK_HOME");
    return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private boolean somethingWasRead() throws IOException {
    Path cache = folder.resolve("cache");
    if (Files.notExists(cache)) {
      return false;
    }
    try (Stream<Path> entries = Files.walk(cache)) {
      return entries.anyMatch(Files::isRegularFile);
    }
  }

  @Test
  void theOtherWorkerDoesTheRest() throws Exception {
    Path there = folder.resolve("there");
    Path log = folder.resolve("run.log");
    Process run = start(there, log);
    while (!somethingWasRead() && !run.waitFor(20, TimeUnit.MILLISECONDS)) {
      // until a workbook was read
    }
    assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
    long worker = Long.parseLong(Files.readString(folder.resolve("cluster/worker-1.pid")).strip());
    assertThat(ProcessHandle.of(worker).orElseThrow().destroyForcibly()).isTrue();

    assertThat(run.waitFor()).as(Files.readString(log)).isLessThan(2);
    Runs.Outcome here = Runs.run(Engine.HERE, SAMPLE, folder.resolve("here"), "--formats", "md");
    assertThat(Runs.digests(there)).as(Files.readString(log)).isEqualTo(here.files());
  }
}
