package org.groupkpi.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.groupkpi.finding.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The application on the cluster, begun when it is needed. It is set by what {@code spark-submit}
 * is told with {@code --conf}: {@code spark.groupkpi.cache}, a path that all machines see; {@code
 * spark.groupkpi.tasks}, into how many tasks the workbooks are divided.
 */
final class Application implements AutoCloseable {
  private final SparkConf conf;
  private @Nullable JavaSparkContext spark;

  Application(SparkConf conf) {
    this.conf =
        conf.setIfMissing("spark.app.name", "GroupKPI")
            .setIfMissing("spark.master", "local[*]")
            .setIfMissing("spark.driver.maxResultSize", "0");
  }

  synchronized JavaSparkContext spark() {
    JavaSparkContext begun = spark;
    if (begun == null) {
      begun = new JavaSparkContext(conf);
      spark = begun;
    }
    return begun;
  }

  String cache() {
    return conf.get("spark.groupkpi.cache", "");
  }

  int tasks() {
    return conf.getInt("spark.groupkpi.tasks", 0);
  }

  /** Tells this build of the program from every other one, wherever its jar lies. */
  String program() throws IOException {
    URL jar = Application.class.getProtectionDomain().getCodeSource().getLocation();
    MessageDigest digest = Digest.sha256();
    try (InputStream in = new DigestInputStream(jar.openStream(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Digest.hex(digest.digest());
  }

  Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(conf);
  }

  @Override
  public synchronized void close() {
    if (spark != null) {
      spark.close();
    }
  }
}
