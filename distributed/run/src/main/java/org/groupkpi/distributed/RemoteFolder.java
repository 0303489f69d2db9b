package org.groupkpi.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.groupkpi.run.OutputFolder;

/** A folder at a path that Hadoop knows, and its copy on this machine. */
final class RemoteFolder {
  /** Stores that rename a folder in one step; others copy it file by file. */
  private static final Set<String> RENAMING = Set.of("hdfs", "viewfs", "abfs", "abfss", "file");

  private final Path folder;
  private final FileSystem files;
  private final Configuration hadoop;

  RemoteFolder(String folder, Configuration hadoop) throws IOException {
    this.hadoop = hadoop;
    Path named = new Path(folder);
    this.files = named.getFileSystem(hadoop);
    this.folder = files.makeQualified(named);
  }

  /**
   * A file below the folder.
   *
   * @param name its path below the folder, with {@code /}
   */
  record Entry(String name, URI place, long size) {}

  /** All files below, in no order; none if there is no such folder. */
  List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (!files.exists(folder)) {
      return entries;
    }
    int start = folder.toUri().getPath().length() + 1;
    RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      URI place = file.getPath().toUri();
      entries.add(new Entry(place.getPath().substring(start), place, file.getLen()));
    }
    return entries;
  }

  /** Copies the files of some names to a folder of this machine. */
  void fetch(java.nio.file.Path to, Predicate<String> wanted) throws IOException {
    for (Entry entry : entries()) {
      if (wanted.test(entry.name())) {
        java.nio.file.Path file = OutputFolder.below(to, entry.name());
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream in = new RemoteFile(entry.place(), hadoop).open()) {
          Files.copy(in, file);
        }
      }
    }
  }

  /** Makes a folder of this machine that has the same files, empty but for the manifest. */
  void outline(java.nio.file.Path to) throws IOException {
    fetch(to, OutputFolder.MANIFEST::equals);
    for (Entry entry : entries()) {
      java.nio.file.Path file = OutputFolder.below(to, entry.name());
      Files.createDirectories(file.resolveSibling(""));
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    }
  }

  /**
   * Puts an output of this machine in place of the folder: by renaming where the store can do that
   * in one step, else without a manifest until all else is there. Where it renames, the earlier
   * output lies beside it until the new one is in place, also if that takes a later run.
   */
  void replaceWith(java.nio.file.Path output) throws IOException {
    if (!RENAMING.contains(files.getScheme())) {
      files.delete(new Path(folder, OutputFolder.MANIFEST), false);
      files.delete(folder, true);
      upload(output, folder);
      return;
    }
    Path building = beside(".building");
    Path previous = beside(".previous");
    files.delete(building, true);
    upload(output, building);
    if (files.exists(folder)) {
      files.delete(previous, true);
      rename(folder, previous);
    }
    rename(building, folder);
    files.delete(previous, true);
  }

  private Path beside(String ending) {
    return new Path(folder.getParent(), "." + folder.getName() + ending);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException(from + " -> " + to);
    }
  }

  /** Copies an output, its manifest last. */
  private void upload(java.nio.file.Path output, Path to) throws IOException {
    List<String> names;
    try (Stream<java.nio.file.Path> all = Files.walk(output)) {
      String start = output.toUri().getPath();
      names =
          all.filter(Files::isRegularFile)
              .map(file -> file.toUri().getPath().substring(start.length()))
              .sorted(Comparator.comparing(OutputFolder.MANIFEST::equals))
              .toList();
    }
    for (String name : names) {
      try (OutputStream out = files.create(new Path(to, name), true)) {
        Files.copy(OutputFolder.below(output, name), out);
      }
    }
  }
}
