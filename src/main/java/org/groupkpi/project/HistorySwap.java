package org.groupkpi.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes several files of the folder history as one: they are written into a folder beside, then a
 * list of them; once the list stands the change is made, and whoever was killed while moving them
 * into place is followed by somebody who moves the rest.
 */
final class HistorySwap {
  private static final String BESIDE = ".closing";
  private static final String LIST = "list";
  private static final String DROPPED = "- ";

  private final Path folder;
  private final Path beside;
  private final List<String> lines = new ArrayList<>();

  private HistorySwap(Path folder) {
    this.folder = folder;
    this.beside = folder.resolve(BESIDE);
  }

  /** Whether a change of that folder was interrupted after it had been made. */
  static boolean pending(Path folder) {
    return Files.isRegularFile(folder.resolve(BESIDE).resolve(LIST), LinkOption.NOFOLLOW_LINKS);
  }

  /** Ends a change that was interrupted. */
  static void complete(Path folder) throws IOException {
    HistorySwap swap = new HistorySwap(folder);
    swap.lines.addAll(Files.readAllLines(swap.beside.resolve(LIST), UTF_8));
    swap.move();
  }

  /** Starts a change; what a run left that was killed before its change was made is removed. */
  static HistorySwap begin(Path folder) throws IOException {
    HistorySwap swap = new HistorySwap(folder);
    swap.clear();
    Files.createDirectory(swap.beside);
    return swap;
  }

  /** Adds a file, or replaces one; a fault, such as a full disk, names it. */
  void put(String name, byte[] content) throws IOException {
    write(beside.resolve(name), content, folder.resolve(name));
    lines.add(name);
  }

  /** Removes a file. */
  void drop(String name) {
    lines.add(DROPPED + name);
  }

  /** Makes the change. */
  void finish() throws IOException {
    Path draft = beside.resolve(LIST + ".new");
    write(draft, String.join("\n", lines).getBytes(UTF_8), draft);
    Files.move(draft, beside.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
    move();
  }

  /** Ends a change that failed: if it was not made yet, it is as if it had not begun. */
  void giveUp() throws IOException {
    if (!pending(folder)) {
      clear();
    }
  }

  private static void write(Path file, byte[] content, Path shown) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      FileSystemException named =
          new FileSystemException(shown.toString(), null, String.valueOf(reason(e)));
      named.initCause(e);
      throw named;
    }
  }

  private static @Nullable String reason(IOException fault) {
    return fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
  }

  private void move() throws IOException {
    for (String line : lines) {
      if (line.startsWith(DROPPED)) {
        Files.deleteIfExists(folder.resolve(line.substring(DROPPED.length())));
      } else if (Files.exists(beside.resolve(line))) {
        Files.move(
            beside.resolve(line),
            folder.resolve(line),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    clear();
  }

  /** The list goes last: as long as it stands, the change is known to be made. */
  private void clear() throws IOException {
    if (!Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(beside)) {
      files = entries.filter(file -> !file.endsWith(LIST)).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.deleteIfExists(beside.resolve(LIST));
    Files.delete(beside);
  }
}
