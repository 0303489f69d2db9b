package org.groupkpi.distributed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.groupkpi.run.EntryStore;

/**
 * Entries are files below a path that all machines see. Nobody tidies there; what was not written
 * for long may be removed by whoever owns the path.
 */
final class HadoopEntries implements EntryStore {
  private final FileSystem files;
  private final Path folder;

  HadoopEntries(String folder, Configuration hadoop) throws IOException {
    this.folder = new Path(folder);
    this.files = this.folder.getFileSystem(hadoop);
  }

  private Path entry(String key) {
    return new Path(new Path(folder, key.substring(0, 2)), key.substring(2));
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    try (InputStream in = files.open(entry(key))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String key, byte[] entry) throws IOException {
    Path place = entry(key);
    Path beside = new Path(place.getParent(), "new-" + UUID.randomUUID());
    try (OutputStream out = files.create(beside, true)) {
      out.write(entry);
    }
    if (!files.rename(beside, place)) {
      files.delete(beside, false);
    }
  }

  @Override
  public void used(String key) {
    // times of use are not kept: object stores have none
  }

  @Override
  public void forget(String key) throws IOException {
    files.delete(entry(key), false);
  }

  @Override
  public void tidy() {
    // left to the owner of the path
  }
}
