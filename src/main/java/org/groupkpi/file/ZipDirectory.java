package org.groupkpi.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.groupkpi.text.Words;

/**
 * Reads the directory of a zip archive and refuses every archive that two programs could read
 * differently: the directory has to agree with each local header, and all entries have to lie one
 * after the other with nothing hidden between them.
 */
final class ZipDirectory {
  private static final int END_SIZE = 22;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int ENCRYPTED = 1;
  private static final int DESCRIPTOR = 1 << 3;
  private static final int UTF_8 = 1 << 11;

  private final Bytes bytes;
  private final Allowance allowance;

  private ZipDirectory(byte[] array, Allowance allowance) {
    this.bytes = new Bytes(Arrays.copyOf(array, soundLength(array)));
    this.allowance = allowance;
  }

  /** All entries in the order of the directory. */
  static List<ZipEntryPlace> read(byte[] array, Allowance allowance) {
    return new ZipDirectory(array, allowance).entries();
  }

  private List<ZipEntryPlace> entries() {
    int end = end();
    ZipEnd directory = ZipEnd.read(bytes, end);
    allowance.parts(directory.count());
    bytes.at(directory.start(), directory.size());
    List<ZipEntryPlace> entries = new ArrayList<>((int) directory.count());
    long at = directory.start();
    for (long i = 0; i < directory.count(); i++) {
      entries.add(entry(at));
      at += CENTRAL_SIZE + bytes.u16(at + 28) + bytes.u16(at + 30) + bytes.u16(at + 32);
    }
    if (at != directory.start() + directory.size() || at != directory.next()) {
      throw disagrees("");
    }
    nothingHidden(entries, (int) directory.start());
    return entries;
  }

  /** Length without the zeros that some programs leave after the end of a sound archive. */
  static int soundLength(byte[] array) {
    int last = array.length;
    while (last > 0 && array[last - 1] == 0) {
      last--;
    }
    Bytes bytes = new Bytes(array);
    for (int at = last - 1; at >= Math.max(0, last - END_SIZE - 0xffff); at--) {
      if (bytes.signature(at, 5, 6) && at + END_SIZE <= array.length) {
        int end = at + END_SIZE + bytes.u16(at + 20);
        return end >= last && end <= array.length ? end : array.length;
      }
    }
    return array.length;
  }

  /** The place of the end record, whose comment has to reach exactly to the end of the file. */
  private int end() {
    int found = -1;
    byte[] array = bytes.array();
    int last = array.length - END_SIZE;
    int first = Math.max(0, last - 0xffff);
    for (int at = last; at >= first; at--) {
      if (array[at] == 'P'
          && bytes.signature(at, 5, 6)
          && at + END_SIZE + bytes.u16(at + 20) == bytes.length()) {
        if (found >= 0) {
          throw Refused.unreadable(Words.of("the file has two archive directories"));
        }
        found = at;
      }
    }
    if (found < 0) {
      throw Refused.unreadable(Words.of("the file is cut off (no archive directory)"));
    }
    return found;
  }

  private ZipEntryPlace entry(long at) {
    if (!bytes.signature(at, 1, 2)) {
      throw disagrees("");
    }
    bytes.at(at, CENTRAL_SIZE);
    int nameLength = bytes.u16(at + 28);
    String name = name(at + CENTRAL_SIZE, nameLength, bytes.u16(at + 8));
    int method = bytes.u16(at + 10);
    if ((bytes.u16(at + 8) & ENCRYPTED) != 0) {
      throw Refused.unreadable(Words.of("part {0} is encrypted").fill(name));
    }
    if (method != 0 && method != 8) {
      throw Refused.unreadable(
          Words.of("part {0} is compressed by an unsupported method, {1}").fill(name, method));
    }
    ZipSizes sizes = ZipSizes.central(bytes, at, nameLength);
    allowance.announced(name, sizes.packed(), sizes.size());
    return local(name, method, bytes.u32(at + 16), sizes, at + CENTRAL_SIZE);
  }

  /** Compares the local header with what the directory says. */
  private ZipEntryPlace local(String name, int method, long crc, ZipSizes sizes, long nameAt) {
    long at = sizes.header();
    bytes.at(at, LOCAL_SIZE);
    int flags = bytes.u16(at + 6);
    int nameLength = bytes.u16(at + 26);
    long data = at + LOCAL_SIZE + nameLength + bytes.u16(at + 28);
    bytes.at(data, sizes.packed());
    boolean described = (flags & DESCRIPTOR) != 0;
    if (!bytes.signature(at, 3, 4)
        || (flags & ENCRYPTED) != 0
        || bytes.u16(at + 8) != method
        || !sameName(nameAt, at + LOCAL_SIZE, nameLength)
        || (method == 0 && sizes.packed() != sizes.size())
        || !sizes.agreesWithLocal(bytes, crc, described)) {
      throw disagrees(name);
    }
    long end = data + sizes.packed();
    if (described) {
      end += sizes.descriptor(bytes, end, crc, name);
    }
    return new ZipEntryPlace(
        name,
        method,
        crc,
        (int) sizes.packed(),
        (int) sizes.size(),
        (int) at,
        (int) data,
        (int) end);
  }

  private boolean sameName(long central, long local, int length) {
    int length2 = bytes.u16(central - CENTRAL_SIZE + 28);
    int a = bytes.at(central, length);
    int b = bytes.at(local, length);
    byte[] array = bytes.array();
    return length == length2 && Arrays.equals(array, a, a + length, array, b, b + length);
  }

  private String name(long at, int length, int flags) {
    Charset charset = (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return new String(bytes.array(), bytes.at(at, length), length, charset);
  }

  private void nothingHidden(List<ZipEntryPlace> entries, int directory) {
    List<ZipEntryPlace> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparingInt(ZipEntryPlace::header));
    int at = 0;
    for (ZipEntryPlace entry : ordered) {
      gap(at, entry.header(), entry.name());
      at = entry.end();
    }
    gap(at, directory, "");
  }

  private void gap(int from, int to, String part) {
    if (to < from) {
      throw Refused.dangerous(Words.of("parts of the archive overlap: {0}").fill(part));
    }
    for (int at = from; at < to - 3; at++) {
      if (bytes.signature(at, 3, 4)) {
        throw Refused.unreadable(
            Words.of("the archive has a part that its directory does not list"));
      }
    }
  }

  static Refused disagrees(String part) {
    return part.isEmpty()
        ? Refused.unreadable(Words.of("the archive directory is damaged"))
        : Refused.unreadable(
            Words.of("the archive directory does not agree with its part {0}").fill(part));
  }
}
