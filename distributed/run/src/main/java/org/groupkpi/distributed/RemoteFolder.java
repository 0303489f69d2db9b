package org.groupkpi.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.OutputPlace;

/** A folder at a path that Hadoop knows, and its copy on this machine. */
final class RemoteFolder {
  /** Stores that rename a folder in one step; others copy it file by file. */
  private static final Set<String> RENAMING = Set.of("hdfs", "viewfs", "abfs", "abfss", "file");

  private final String named;
  private final Path folder;
  private final Configuration hadoop;

  /**
   * A folder.
   *
   * @param named as the call names it
   */
  RemoteFolder(String named, Configuration hadoop) {
    this.named = named;
    this.folder = new Path(named);
    this.hadoop = hadoop;
  }

  private FileSystem files() throws IOException {
    return folder.getFileSystem(hadoop);
  }

  /**
   * A file below the folder.
   *
   * @param name its path below the folder, with {@code /}
   */
  record Entry(String name, URI place, long size) {}

  /** All files below, in no order; none if there is no such folder. */
  List<Entry> entries() throws IOException {
    FileSystem files = files();
    List<Entry> entries = new ArrayList<>();
    if (!files.exists(folder)) {
      return entries;
    }
    String start = folder.toUri().getPath().replaceFirst("/?$", "/");
    RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      URI place = file.getPath().toUri();
      if (place.getPath().startsWith(start)) {
        entries.add(new Entry(place.getPath().substring(start.length()), place, file.getLen()));
      }
    }
    return entries;
  }

  /** Copies the files of some names to a folder of this machine. */
  void fetch(java.nio.file.Path to, Predicate<String> wanted) throws IOException {
    for (Entry entry : entries()) {
      if (wanted.test(entry.name())) {
        fetch(entry, below(to, entry));
      }
    }
  }

  private void fetch(Entry entry, java.nio.file.Path file) throws IOException {
    try (InputStream in = new RemoteFile(entry.place(), hadoop).open()) {
      Files.copy(in, file);
    }
  }

  /** The place of a file in a copy of the folder, in which its folders are made. */
  private static java.nio.file.Path below(java.nio.file.Path copy, Entry entry) throws IOException {
    java.nio.file.Path file = OutputFolder.below(copy, entry.name());
    Files.createDirectories(file.resolveSibling(""));
    return file;
  }

  /**
   * Makes a folder of this machine that has the same files, empty but for the manifest; a file if
   * it is one. What an interrupted exchange left behind is left out.
   */
  void outline(java.nio.file.Path to) throws IOException {
    if (files().exists(folder) && files().getFileStatus(folder).isFile()) {
      Files.createDirectories(to.resolveSibling(""));
      Files.createFile(to);
      return;
    }
    Set<String> leaving = leaving();
    for (Entry entry : entries()) {
      if (leaving.contains(entry.name())) {
        continue;
      }
      java.nio.file.Path file = below(to, entry);
      if (Files.exists(file)) {
        continue;
      }
      if (entry.name().equals(OutputFolder.MANIFEST)) {
        fetch(entry, file);
      } else {
        Files.createFile(file);
      }
    }
  }

  /** The files of which an interrupted exchange said that they go. */
  private Set<String> leaving() throws IOException {
    Path list = beside(".leaving");
    if (!files().exists(list)) {
      return Set.of();
    }
    try (InputStream in = files().open(list)) {
      return Set.of(new String(in.readAllBytes(), UTF_8).split("\n", -1));
    }
  }

  /**
   * Puts an output of this machine in place of the folder. It is brought beside its place first, so
   * that the earlier output stays until then, and on till the new one is in place where the store
   * renames in one step; elsewhere no manifest is there until all else is.
   */
  void replaceWith(java.nio.file.Path output) throws IOException, NotUsable {
    Path building = beside(".building");
    files().delete(building, true);
    upload(output, building);
    if (RENAMING.contains(files().getScheme())) {
      swap(building);
    } else {
      exchange(building);
    }
  }

  private void swap(Path building) throws IOException {
    Path previous = beside(".previous");
    if (files().exists(folder)) {
      files().delete(previous, true);
      rename(folder, previous);
    }
    rename(building, folder);
    files().delete(previous, true);
  }

  private void exchange(Path building) throws IOException, NotUsable {
    RemoteFolder coming = new RemoteFolder(building.toString(), hadoop);
    Path list = beside(".leaving");
    Stream<Entry> all = Stream.concat(entries().stream(), coming.entries().stream());
    String names = all.map(Entry::name).distinct().collect(Collectors.joining("\n"));
    try (OutputStream out = files().create(list, true)) {
      out.write(names.getBytes(UTF_8));
    }
    Path held = beside(".manifest");
    files().delete(held, false);
    rename(new Path(building, OutputFolder.MANIFEST), held);
    Path manifest = new Path(folder, OutputFolder.MANIFEST);
    try {
      files().delete(manifest, false);
      files().delete(folder, true);
      rename(building, folder);
      rename(held, manifest);
    } catch (IOException e) {
      throw OutputPlace.incomplete(named, e);
    }
    files().delete(list, false);
  }

  private Path beside(String ending) throws IOException {
    if (folder.isRoot()) {
      throw new IOException("the root of a store is no folder for an output");
    }
    return new Path(folder.getParent(), "." + folder.getName() + ending);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files().rename(from, to)) {
      throw new IOException(from + " -> " + to);
    }
  }

  private void upload(java.nio.file.Path output, Path to) throws IOException {
    List<String> names;
    try (Stream<java.nio.file.Path> all = Files.walk(output)) {
      String start = output.toUri().getPath();
      names =
          all.filter(Files::isRegularFile)
              .map(file -> file.toUri().getPath().substring(start.length()))
              .toList();
    }
    for (String name : names) {
      try (OutputStream out = files().create(new Path(to, name), true)) {
        Files.copy(OutputFolder.below(output, name), out);
      }
    }
  }

  /** The name that the call gives it. */
  @Override
  public String toString() {
    return named;
  }
}
