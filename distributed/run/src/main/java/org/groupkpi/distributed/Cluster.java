package org.groupkpi.distributed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Has workbooks read by the machines of a Spark cluster. */
final class Cluster {
  /** About a second of work, and less than a megabyte of results. */
  private static final int WORKBOOKS_OF_A_TASK = 150;

  private static final int TASKS_OF_A_CORE = 4;
  private static final int USUAL_ATTEMPTS = 4;

  /** {@code local[2]}, {@code local[2,3]}: without a second number nothing is tried again. */
  private static final Pattern LOCAL = Pattern.compile("local(\\[[^,]*(,\\s*(\\d+))?])?");

  private static final ClassTag<Results> RESULTS = ClassTag$.MODULE$.apply(Results.class);

  private final JavaSparkContext spark;
  private final Broadcast<Job> job;
  private final int tasks;

  /**
   * A cluster that knows a job.
   *
   * @param tasks into which workbooks are divided; 0: as many as seem right
   */
  Cluster(JavaSparkContext spark, Job job, int tasks) {
    this.spark = spark;
    this.job = spark.broadcast(job);
    this.tasks = tasks;
  }

  /**
   * Reads workbooks. A task that fails so often that Spark gives up costs those that it was to read
   * a second try, each in a task of its own, as long as that helps; which of them breaks its task
   * every time is not read.
   *
   * @param taker takes what came of some of them, in any order
   */
  void read(List<Workbook> workbooks, Consumer<Results> taker) {
    List<Batch> batches = Batch.of(workbooks, tasks(workbooks.size()));
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    boolean helps = true;
    while (!batches.isEmpty() && helps && !read(batches, taker, done)) {
      List<Batch> left = new ArrayList<>();
      for (int i = 0; i < batches.size(); i++) {
        if (!done.contains(i)) {
          batches.get(i).workbooks().forEach(workbook -> left.add(Batch.of(workbook)));
        }
      }
      helps = !done.isEmpty() || left.size() > batches.size();
      batches = left;
      done.clear();
    }
  }

  private int tasks(int workbooks) {
    return tasks > 0
        ? tasks
        : Math.max(spark.defaultParallelism() * TASKS_OF_A_CORE, workbooks / WORKBOOKS_OF_A_TASK);
  }

  /** Whether all of it was done; else which batches were. */
  private boolean read(List<Batch> batches, Consumer<Results> taker, Set<Integer> done) {
    RDD<Batch> tasked = spark.parallelize(batches, batches.size()).rdd();
    Seq<Object> all =
        CollectionConverters.asScala(
                IntStream.range(0, batches.size()).mapToObj(i -> (Object) i).toList())
            .toSeq();
    try {
      spark
          .sc()
          .runJob(
              tasked,
              new ReadBatch(job, attempts()),
              all,
              (index, results) -> {
                taker.accept(results);
                done.add((Integer) index);
                return BoxedUnit.UNIT;
              },
              RESULTS);
      return true;
    } catch (Exception e) {
      if (e instanceof SparkException) {
        return false;
      }
      throw e;
    }
  }

  /** How often Spark tries a task. */
  private int attempts() {
    Matcher local = LOCAL.matcher(spark.master());
    if (local.matches()) {
      return local.group(3) == null ? 1 : Integer.parseInt(local.group(3));
    }
    return spark.getConf().getInt("spark.task.maxFailures", USUAL_ATTEMPTS);
  }
}
