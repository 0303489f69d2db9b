package org.groupkpi.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.groupkpi.finding.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is built beside its final place and swapped in whole, so that a run that fails or
 * is killed leaves the earlier output as it was. A lock held by the process refuses a second run.
 */
public final class OutputFolder implements AutoCloseable {
  /** Name of the file by which an output is known as one. */
  public static final String MANIFEST = ManifestFiles.MANIFEST;

  private final Path target;
  private final Path building;
  private final Path previous;
  private final OutputLock lock;
  private final SortedMap<String, String> digests = new ConcurrentSkipListMap<>();
  private Optional<Path> edited = Optional.empty();

  private OutputFolder(Path target, OutputLock lock) {
    this.target = target;
    this.lock = lock;
    this.building = beside(target, ".building");
    this.previous = beside(target, ".previous");
  }

  /**
   * Opens a folder for building.
   *
   * @param project of which it is an output
   * @throws NotUsable if another run writes there, or something stands there that is not ours
   */
  public static OutputFolder open(Path target, Path project) throws IOException, NotUsable {
    Path place = OutputPlace.folder(target, project);
    Files.createDirectories(Objects.requireNonNull(place.getParent()));
    OutputLock lock = OutputLock.take(beside(place, ".lock"), target);
    OutputFolder folder = new OutputFolder(place, lock);
    try {
      folder.clean();
      Files.createDirectory(folder.building);
      return folder;
    } catch (IOException | NotUsable e) {
      lock.leave();
      throw e;
    }
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  /** Removes what a killed run left; puts an output back that it had moved aside. */
  private void clean() throws IOException, NotUsable {
    for (Path neighbour : List.of(building, previous)) {
      if (lock.found() == OutputLock.Found.NOTHING
          && Files.exists(neighbour, LinkOption.NOFOLLOW_LINKS)) {
        lock.close();
        throw OutputLock.notOurs(neighbour);
      }
    }
    delete(building);
    putBack();
    delete(previous);
  }

  /** Puts the output back that was moved aside, unless another stands in its place. */
  private void putBack() throws IOException {
    if (Files.exists(previous) && !Files.exists(target)) {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Writes a file below the folder; its path has {@code /} between names. */
  public void write(String path, byte[] content) throws IOException {
    write(path, out -> out.write(content));
  }

  /** Writes what is written to a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(String path, Content content) throws IOException {
    try (OutputStream out = stream(path)) {
      content.writeTo(out);
    }
  }

  /** A stream into a file below the folder; its digest is known once it is closed. */
  public OutputStream stream(String path) throws IOException {
    if (!PathBelow.stays(path)) {
      throw new IllegalArgumentException("leaves the output: " + path);
    }
    Path file = below(building, path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    return new DigestOutputStream(new NamedFaults(out, below(target, path)), Digest.sha256()) {
      @Override
      public void close() throws IOException {
        super.close();
        digests.putIfAbsent(path, Digest.hex(getMessageDigest().digest()));
      }
    };
  }

  /** A file that was written so far. */
  InputStream read(String path) throws IOException {
    return Files.newInputStream(below(building, path));
  }

  /** A file of any name below a folder, whatever the machine's locale can express. */
  public static Path below(Path folder, String path) {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
    String place = folder.toUri().toString();
    String start = place.endsWith("/") ? place : place + "/";
    return Path.of(URI.create(start + encoded.replace("%2F", "/").replace("+", "%20")));
  }

  /** The path of a file below a folder, with {@code /} between names. */
  static String pathBelow(Path folder, Path file) {
    String start = folder.toUri().getPath();
    String path = file.toUri().getPath().substring(start.length());
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** SHA-256 of every file written so far, by path. */
  public SortedMap<String, String> digests() {
    return digests;
  }

  /**
   * Takes over the files of the earlier output that were not written anew, as they are.
   *
   * @return their paths below the folder
   */
  public Set<String> keepOthers() throws IOException {
    Set<String> kept =
        new TreeSet<>(ManifestFiles.of(target).orElse(Collections.emptySortedMap()).keySet());
    kept.removeAll(digests.keySet());
    for (String path : kept) {
      Path file = below(target, path);
      if (Files.exists(file)) {
        write(path, Files.readAllBytes(file));
      }
    }
    return kept;
  }

  /**
   * Puts the built folder in place of the earlier output; files of that which somebody changed are
   * kept beside it.
   *
   * @throws NotUsable if something was put there meanwhile that is not ours
   */
  public void swapIn() throws IOException, NotUsable {
    OutputPlace.refuseForeign(target, target);
    edited = EditedFiles.keep(target);
    if (Files.exists(target)) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      putBack();
      throw e;
    }
    delete(previous);
  }

  /**
   * The folder in which {@link #swapIn()} kept files that somebody had changed, if there were any.
   */
  public Optional<Path> edited() {
    return edited;
  }

  /** Where the output stands after {@link #swapIn()}. */
  public Path target() {
    return target;
  }

  @Override
  public void close() throws IOException {
    try {
      delete(building);
    } catch (IOException e) {
      lock.leave();
      throw e;
    }
    if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
      lock.leave();
    } else {
      lock.close();
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
