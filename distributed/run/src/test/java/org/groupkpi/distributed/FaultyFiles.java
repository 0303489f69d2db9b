package org.groupkpi.distributed;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/**
 * The files of this machine as a store ({@code faulty:/path}) that fails once for each workbook
 * that a task opens, and breaks every task that opens one whose name says so.
 */
public final class FaultyFiles extends RawLocalFileSystem {
  static final String BREAKS = "EL05";

  private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger BROKEN = new AtomicInteger();
  private static final AtomicInteger RENAMES = new AtomicInteger(Integer.MAX_VALUE);

  /** How many tasks were broken. */
  static int broken() {
    return BROKEN.get();
  }

  /** Lets so many files or folders be renamed, over none that is there; then the store is gone. */
  static void renames(int left) {
    RENAMES.set(left);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (RENAMES.getAndDecrement() <= 0) {
      throw new IOException("the store is gone");
    }
    if (exists(to) && getFileStatus(to).isFile()) {
      throw new FileAlreadyExistsException(to.toString());
    }
    return super.rename(from, to);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public void initialize(URI uri, Configuration conf) throws IOException {
    super.initialize(uri, conf);
    setWorkingDirectory(new Path("faulty:/"));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Arrays.stream(super.listStatus(path)).map(FaultyFiles::plain).toArray(FileStatus[]::new);
  }

  /** Without permissions, which this machine tells of {@code file:} alone. */
  private static FileStatus plain(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    if (TaskContext.get() != null) {
      if (OPENED.add(path.toString())) {
        throw new IOException("the store is busy");
      }
      if (path.getName().contains(BREAKS)) {
        BROKEN.incrementAndGet();
        throw new LinkageError("the machine breaks");
      }
    }
    return super.open(path, bufferSize);
  }
}
