package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip archive in memory, found by name as Excel does: case and the direction of
 * slashes do not count. Every part is checked against its CRC-32 before anyone sees it.
 */
final class ZipArchive implements AutoCloseable {
  /** Larger parts are not held whole. */
  private static final int IN_MEMORY = 16 << 20;

  private static final int BUFFER = 1 << 16;

  private final byte[] bytes;
  private final Map<String, ZipEntryPlace> entries = new LinkedHashMap<>();
  private final Inflater inflater = new Inflater(true);

  private ZipArchive(byte[] bytes) {
    this.bytes = bytes;
  }

  static ZipArchive open(byte[] bytes, Allowance allowance) {
    ZipArchive archive = new ZipArchive(bytes);
    for (ZipEntryPlace entry : ZipDirectory.read(bytes, allowance)) {
      archive.add(entry);
    }
    return archive;
  }

  private void add(ZipEntryPlace entry) {
    String name = key(entry.name());
    if (outside(name)) {
      throw Refused.dangerous(Words.of("the name of a part leads outside: {0}").fill(entry.name()));
    }
    if (!name.endsWith("/") && entries.putIfAbsent(name, entry) != null) {
      throw Refused.dangerous(Words.of("two parts with one name: {0}").fill(entry.name()));
    }
  }

  private static boolean outside(String name) {
    return name.startsWith("/")
        || (name.length() > 1 && name.charAt(1) == ':')
        || name.indexOf('\u0000') >= 0
        || ("/" + name + "/").contains("/../");
  }

  static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  Collection<String> names() {
    return entries.keySet();
  }

  /** All parts as they are packed, in the order of the directory. */
  List<PackedPart> packed() {
    return entries.values().stream()
        .map(
            entry ->
                new PackedPart(
                    entry.name(),
                    entry.method(),
                    entry.crc(),
                    entry.size(),
                    bytes,
                    entry.data(),
                    entry.packed()))
        .toList();
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** The verified contents of a part; null if there is none of that name. */
  byte @Nullable [] part(String name) {
    ZipEntryPlace entry = entries.get(key(name));
    if (entry == null) {
      return null;
    }
    byte[] contents = entry.method() == 0 ? stored(entry) : inflated(entry);
    CRC32 crc = new CRC32();
    crc.update(contents);
    if (crc.getValue() != entry.crc()) {
      throw otherChecksum(entry);
    }
    return contents;
  }

  /** Whether a part is too large to be held whole. */
  boolean large(String name) {
    ZipEntryPlace entry = entries.get(key(name));
    return entry != null && entry.method() != 0 && entry.size() > IN_MEMORY;
  }

  /**
   * The verified contents of a part, however large, without holding them in memory; null if there
   * is none of that name.
   */
  @Nullable InputStream stream(String name) {
    ZipEntryPlace entry = entries.get(key(name));
    if (entry == null || !large(name)) {
      byte[] contents = part(name);
      return contents == null ? null : new ByteArrayInputStream(contents);
    }
    verify(entry);
    return inflating(entry);
  }

  /** At most so many first bytes of a part, not verified; none if there is no such part. */
  byte[] start(String name, int most) {
    ZipEntryPlace entry = entries.get(key(name));
    if (entry == null) {
      return new byte[0];
    }
    byte[] start = new byte[Math.min(most, entry.size())];
    if (entry.method() == 0) {
      System.arraycopy(bytes, entry.data(), start, 0, start.length);
      return start;
    }
    inflater.reset();
    inflater.setInput(bytes, entry.data(), entry.packed());
    try {
      int length = 0;
      while (length < start.length && !stuck()) {
        length += inflater.inflate(start, length, start.length - length);
      }
      return Arrays.copyOf(start, length);
    } catch (DataFormatException e) {
      throw broken(entry);
    }
  }

  private void verify(ZipEntryPlace entry) {
    CheckedInputStream checked = new CheckedInputStream(inflating(entry), new CRC32());
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    try {
      for (int read = checked.read(buffer); read >= 0; read = checked.read(buffer)) {
        length += read;
        if (length > entry.size()) {
          throw broken(entry);
        }
      }
    } catch (IOException e) {
      throw broken(entry);
    }
    if (length < entry.size()) {
      throw broken(entry);
    }
    if (checked.getChecksum().getValue() != entry.crc()) {
      throw otherChecksum(entry);
    }
  }

  private InputStream inflating(ZipEntryPlace entry) {
    inflater.reset();
    return new InflaterInputStream(
        new ByteArrayInputStream(bytes, entry.data(), entry.packed()), inflater, BUFFER);
  }

  private static Refused otherChecksum(ZipEntryPlace entry) {
    return Refused.unreadable(Words.of("the checksum of part {0} differs").fill(entry.name()));
  }

  private byte[] stored(ZipEntryPlace entry) {
    return Arrays.copyOfRange(bytes, entry.data(), entry.data() + entry.packed());
  }

  private byte[] inflated(ZipEntryPlace entry) {
    byte[] contents = new byte[entry.size()];
    inflater.reset();
    inflater.setInput(bytes, entry.data(), entry.packed());
    try {
      int length = 0;
      while (length < contents.length && !stuck()) {
        length += inflater.inflate(contents, length, contents.length - length);
      }
      int more = inflater.finished() ? 0 : inflater.inflate(new byte[1]);
      if (length < contents.length || more > 0 || !inflater.finished()) {
        throw broken(entry);
      }
    } catch (DataFormatException e) {
      throw broken(entry);
    }
    if (inflater.getRemaining() > 0) {
      throw broken(entry);
    }
    return contents;
  }

  private boolean stuck() {
    return inflater.finished() || inflater.needsDictionary() || inflater.needsInput();
  }

  private static Refused broken(ZipEntryPlace entry) {
    return Refused.unreadable(
        Words.of("the compressed data of part {0} are damaged").fill(entry.name()));
  }

  @Override
  public void close() {
    inflater.end();
  }
}
