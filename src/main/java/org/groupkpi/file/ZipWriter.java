package org.groupkpi.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an archive whose bytes do not depend on the clock. Parts are packed here, or come packed
 * already.
 */
public final class ZipWriter implements AutoCloseable {
  private static final int VERSION = 20;
  private static final int UTF_8 = 1 << 11;
  private static final int FIRST_DAY = 0x21;
  private static final int BUFFER = 1 << 15;

  private final LittleEndian out = new LittleEndian();
  private final LittleEndian directory = new LittleEndian();
  private final Deflater deflater;
  private final byte[] buffer = new byte[BUFFER];
  private int count;

  /** A writer that packs as usual. */
  public ZipWriter() {
    this(Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * A writer that packs at another level than usual.
   *
   * @param level of deflate, from 1, the quickest
   */
  ZipWriter(int level) {
    deflater = new Deflater(level, true);
  }

  /** Adds a part, packed. */
  public void add(String name, byte[] contents) {
    add(pack(name, contents));
  }

  /** Packs a part for any number of archives. */
  public PackedPart pack(String name, byte[] contents) {
    CRC32 crc = new CRC32();
    crc.update(contents);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(contents.length / 4 + 64);
    deflater.reset();
    deflater.setInput(contents);
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    byte[] bytes = packed.toByteArray();
    return new PackedPart(
        name, Deflater.DEFLATED, crc.getValue(), contents.length, bytes, 0, bytes.length);
  }

  /** Adds a part as it is. */
  public void add(PackedPart part) {
    byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
    int place = out.size();
    int flags = name.length == part.name().length() ? 0 : UTF_8;
    out.u32(0x04034b50);
    header(out, part, flags, name.length);
    out.writeBytes(name);
    out.write(part.source(), part.from(), part.length());
    directory.u32(0x02014b50);
    directory.u16(VERSION);
    header(directory, part, flags, name.length);
    directory.u16(0); // no comment
    directory.u16(0); // first volume
    directory.u16(0); // no internal attributes
    directory.u32(0); // no external attributes
    directory.u32(place);
    directory.writeBytes(name);
    count++;
  }

  /** What is the same in both headers: from the version needed to the length of extra fields. */
  private static void header(LittleEndian to, PackedPart part, int flags, int nameLength) {
    to.u16(VERSION);
    to.u16(flags);
    to.u16(part.method());
    to.u16(0);
    to.u16(FIRST_DAY);
    to.u32(part.crc());
    to.u32(part.length());
    to.u32(part.size());
    to.u16(nameLength);
    to.u16(0);
  }

  /** The archive, complete. */
  public byte[] bytes() {
    int place = out.size();
    out.writeBytes(directory.toByteArray());
    out.u32(0x06054b50);
    out.u32(0);
    out.u16(count);
    out.u16(count);
    out.u32(directory.size());
    out.u32(place);
    out.u16(0);
    return out.toByteArray();
  }

  @Override
  public void close() {
    deflater.end();
  }

  /** Little-endian numbers. */
  private static final class LittleEndian extends ByteArrayOutputStream {
    void u16(int value) {
      write(value);
      write(value >>> 8);
    }

    void u32(long value) {
      u16((int) value);
      u16((int) (value >>> 16));
    }
  }
}
