package org.groupkpi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries are files of a folder, which may be removed at any time. */
public final class EntryFolder implements EntryStore {
  private static final long MOST_BYTES = 1L << 30;

  private final Path folder;
  private final long mostBytes;
  private volatile boolean kept;

  /** Entries in a folder; made when something is kept. */
  public EntryFolder(Path folder) {
    this(folder, MOST_BYTES);
  }

  EntryFolder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  private Path entry(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(entry(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void write(String key, byte[] entry) throws IOException {
    Path place = entry(key);
    Path entries = place.resolveSibling("");
    Files.createDirectories(entries);
    Path beside = Files.createTempFile(entries, "new", "");
    try {
      Files.write(beside, entry);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      kept = true;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  @Override
  public void used(String key) throws IOException {
    Files.setLastModifiedTime(entry(key), FileTime.from(Instant.now()));
  }

  @Override
  public void forget(String key) throws IOException {
    Files.deleteIfExists(entry(key));
  }

  @Override
  public void tidy() {
    if (!kept) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      files.filter(Files::isRegularFile).map(Entry::of).forEach(entries::add);
      entries.sort(Comparator.comparing(Entry::used));
      long size = entries.stream().mapToLong(Entry::bytes).sum();
      for (int i = 0; size > mostBytes; i++) {
        Files.deleteIfExists(entries.get(i).file());
        size -= entries.get(i).bytes();
      }
    } catch (IOException | UncheckedIOException e) {
      // another run tidies, or this one may not
    }
  }

  /** One file. */
  private record Entry(Path file, long bytes, FileTime used) {
    static Entry of(Path file) {
      try {
        return new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
