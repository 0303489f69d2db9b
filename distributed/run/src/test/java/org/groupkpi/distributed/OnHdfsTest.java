package org.groupkpi.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.SparkConf;
import org.groupkpi.run.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Project, output and what is remembered all lie in HDFS. */
class OnHdfsTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final org.apache.hadoop.fs.Path PROJECT =
      new org.apache.hadoop.fs.Path("/报表/project");
  private static final org.apache.hadoop.fs.Path OUTPUT =
      new org.apache.hadoop.fs.Path("/报表/output/2024");

  @TempDir private static Path disks;

  @SuppressWarnings("NullAway.Init")
  private static MiniDFSCluster hdfs;

  @TempDir private Path folder;

  @BeforeAll
  static void begin() throws IOException {
    Configuration conf = new Configuration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disks.toString());
    hdfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    hdfs.waitActive();
  }

  @AfterAll
  static void end() {
    hdfs.shutdown();
  }

  private static int run(Application application) throws IOException {
    String at = hdfs.getURI().toString();
    return SparkRun.run(
        application, "--draft", "--formats", "md", "--quiet", "--out", at + OUTPUT, at + PROJECT);
  }

  /** The second run replaces what the first one wrote, and opens no workbook. */
  @Test
  void hasTheBytesOfOneMachine() throws IOException {
    FileSystem files = hdfs.getFileSystem();
    files.copyFromLocalFile(new org.apache.hadoop.fs.Path(SAMPLE.toUri()), PROJECT);
    SparkConf conf =
        new SparkConf()
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.log.level", "OFF")
            .set("spark.groupkpi.cache", hdfs.getURI() + "/cache");
    Path here = folder.resolve("here");
    Runs.run(Engine.HERE, SAMPLE, here, "--formats", "md");
    try (Application application = new Application(conf)) {
      for (String round : new String[] {"first", "second"}) {
        assertThat(run(application)).isLessThan(2);
        Path there = folder.resolve(round);
        files.copyToLocalFile(false, OUTPUT, new org.apache.hadoop.fs.Path(there.toUri()), true);
        assertThat(Runs.digests(there)).isEqualTo(Runs.digests(here));
        assertThat(files.listStatus(OUTPUT.getParent())).hasSize(1);
      }
    }
  }
}
