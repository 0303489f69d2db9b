package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.groupkpi.language.LocalText;
import org.groupkpi.source.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is built beside its final place and swapped in whole, so that a run that fails or
 * is killed leaves the earlier output as it was. A lock held by the process refuses a second run.
 */
public final class OutputFolder implements AutoCloseable {
  /** Name of the file by which an output is known as one. */
  public static final String MANIFEST = "manifest.json";

  /** The folder cannot be used for output; carries why in words for the user. */
  public static final class NotUsable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LocalText reason;
    private final Why why;

    /** What stands in the way. */
    public enum Why {
      FOREIGN_FILES,
      IN_USE
    }

    NotUsable(Why why, LocalText reason) {
      super(reason.en());
      this.why = why;
      this.reason = reason;
    }

    public Why why() {
      return why;
    }

    public LocalText reason() {
      return reason;
    }
  }

  private final Path target;
  private final Path building;
  private final Path previous;
  private final FileChannel channel;
  private final SortedMap<String, String> digests = new ConcurrentSkipListMap<>();

  private OutputFolder(Path target, FileChannel channel) {
    this.target = target;
    this.channel = channel;
    this.building = beside(target, ".building");
    this.previous = beside(target, ".previous");
  }

  /**
   * Opens a folder for building.
   *
   * @throws NotUsable if another run writes there, or files of somebody else stand there
   */
  public static OutputFolder open(Path target) throws IOException, NotUsable {
    Path place = target.toAbsolutePath().normalize();
    if (Files.exists(place) && !replaceable(place)) {
      throw new NotUsable(
          NotUsable.Why.FOREIGN_FILES,
          LocalText.of(
              target + " 不是本工具的输出文件夹，不会覆盖；请用 --out 指定空的或新的文件夹",
              target
                  + " holds files that are not an output of this tool and is not replaced;"
                  + " name an empty or new folder with --out"));
    }
    Files.createDirectories(Objects.requireNonNull(place.getParent()));
    Path lockFile = beside(place, ".lock");
    FileChannel channel =
        FileChannel.open(
            lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      String owner = Files.readString(lockFile, StandardCharsets.UTF_8).strip();
      channel.close();
      throw new NotUsable(
          NotUsable.Why.IN_USE,
          LocalText.of(
              target + " 正被另一个运行（进程 " + owner + "）写入；请等它结束",
              target + " is in use by another run (process " + owner + "); wait until it ends"));
    }
    OutputFolder folder = new OutputFolder(place, channel);
    folder.clean();
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    Files.createDirectory(folder.building);
    return folder;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean replaceable(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    if (Files.exists(place.resolve(MANIFEST))) {
      return true;
    }
    try (var entries = Files.list(place)) {
      return entries.findAny().isEmpty();
    }
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  /** Removes what a killed run left; puts an output back that it had moved aside. */
  private void clean() throws IOException {
    delete(building);
    if (Files.exists(previous) && !Files.exists(target)) {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(previous);
  }

  /** Writes a file below the folder; its path has {@code /} between names. */
  public void write(String path, byte[] content) throws IOException {
    try (OutputStream out = stream(path)) {
      out.write(content);
    }
  }

  /** A stream into a file below the folder; its digest is known once it is closed. */
  public OutputStream stream(String path) throws IOException {
    Path file = below(building, path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    return new DigestOutputStream(out, Digest.sha256()) {
      @Override
      public void close() throws IOException {
        super.close();
        digests.putIfAbsent(path, Digest.hex(getMessageDigest().digest()));
      }
    };
  }

  /** A file of any name below a folder, whatever the machine's locale can express. */
  public static Path below(Path folder, String path) {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
    String place = folder.toUri().toString();
    String start = place.endsWith("/") ? place : place + "/";
    return Path.of(URI.create(start + encoded.replace("%2F", "/").replace("+", "%20")));
  }

  /** SHA-256 of every file written so far, by path. */
  public SortedMap<String, String> digests() {
    return digests;
  }

  /** Puts the built folder in place of the earlier output. */
  public void swapIn() throws IOException {
    if (Files.exists(target)) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
    delete(previous);
  }

  /** Where the output stands after {@link #swapIn()}. */
  public Path target() {
    return target;
  }

  @Override
  public void close() throws IOException {
    delete(building);
    channel.close();
  }

  /** Deletes a folder with all that is in it, if it is there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
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
