package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A file that one process holds while it writes beside it, and deletes afterwards. What a killed
 * process left of it tells the next one that the folders beside it are left over as well.
 */
final class OutputLock implements AutoCloseable {
  private static final Pattern OURS = Pattern.compile("GroupKPI, process ([0-9]+)");
  private static final Pattern OF_EARLIER_VERSIONS = Pattern.compile("[0-9]*");
  private static final int LONGEST = 10_000;

  private static final LocalText IN_USE =
      Words.of("{0} is in use by another run (process {1}); wait until it ends");
  private static final LocalText NOT_OURS =
      Words.of(
          "{0} is not a file of this tool and was not touched; move it away, or choose another folder with --out");

  /**
   * What this process holds. It must not open such a file once more: on POSIX systems closing any
   * channel to it would end the lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Whether a run that was killed had left the file. */
  enum Found {
    NOTHING,
    LEFT_OVER
  }

  private final Path file;
  private final FileChannel channel;
  private final Found found;

  private OutputLock(Path file, FileChannel channel, Found found) {
    this.file = file;
    this.channel = channel;
    this.found = found;
  }

  /**
   * Takes the lock.
   *
   * @param target what is locked, for messages
   * @throws NotUsable if another process holds it, or the file is somebody else's
   */
  static OutputLock take(Path file, Path target) throws IOException, NotUsable {
    if (!HELD.add(file)) {
      throw inUse(target, Long.toString(ProcessHandle.current().pid()));
    }
    try {
      return locked(file, target);
    } catch (IOException | NotUsable | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static OutputLock locked(Path file, Path target) throws IOException, NotUsable {
    while (true) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw notOurs(file);
      }
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      try {
        Optional<OutputLock> lock = held(file, target, channel);
        if (lock.isPresent()) {
          return lock.get();
        }
        channel.close();
      } catch (IOException | NotUsable | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  /** The lock; none if the run before deleted its file while it was opened. */
  private static Optional<OutputLock> held(Path file, Path target, FileChannel channel)
      throws IOException, NotUsable {
    boolean locked = channel.tryLock() != null;
    String content = content(channel);
    Matcher ours = OURS.matcher(content);
    if (!locked) {
      throw inUse(target, ours.matches() ? ours.group(1) : "?");
    }
    if (!ours.matches() && !OF_EARLIER_VERSIONS.matcher(content).matches()) {
      throw notOurs(file);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark()), 0);
    if (!stillAt(file, channel)) {
      return Optional.empty();
    }
    return Optional.of(
        new OutputLock(file, channel, ours.matches() ? Found.LEFT_OVER : Found.NOTHING));
  }

  /** Our name and process, in a length by which the file can be told from a later one. */
  private static byte[] mark() {
    String name = "GroupKPI, process " + ProcessHandle.current().pid();
    int blanks = new SecureRandom().nextInt(LONGEST);
    return (name + " ".repeat(blanks) + "\n").getBytes(UTF_8);
  }

  /** Whether the locked file still has its name; told without opening it. */
  private static boolean stillAt(Path file, FileChannel channel) throws IOException {
    try {
      return Files.size(file) == channel.size();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static String content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * LONGEST);
    channel.read(bytes, 0);
    return UTF_8.decode(bytes.flip()).toString().strip();
  }

  private static NotUsable inUse(Path target, String process) {
    return new NotUsable(NotUsable.Why.IN_USE, IN_USE.fill(target, process));
  }

  static NotUsable notOurs(Path path) {
    return new NotUsable(NotUsable.Why.FOREIGN, NOT_OURS.fill(path));
  }

  /** What stood there before. */
  Found found() {
    return found;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    leave();
  }

  /** Lets go but leaves the file, as something beside it is left over. */
  void leave() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
