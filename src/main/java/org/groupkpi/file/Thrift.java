package org.groupkpi.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A struct in Thrift's compact protocol, in which the headings of a {@link ParquetTable} are
 * written; its fields are added by ascending number. Source: <a
 * href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">Thrift
 * compact protocol encoding</a>.
 */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  private static final int LONGEST_SHORT_LIST = 14;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  /** Seven bits a byte, the lowest first. */
  static void number(ByteArrayOutputStream out, long number) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  private void signed(long number) {
    number(out, (number << 1) ^ (number >> 63));
  }

  private void field(int id, int type) {
    out.write(((id - last) << 4) | type);
    last = id;
  }

  Thrift number(int id, int number) {
    field(id, I32);
    signed(number);
    return this;
  }

  Thrift large(int id, long number) {
    field(id, I64);
    signed(number);
    return this;
  }

  Thrift text(int id, String text) {
    field(id, BINARY);
    text(text);
    return this;
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    number(out, bytes.length);
    out.writeBytes(bytes);
  }

  Thrift struct(int id, Thrift struct) {
    field(id, STRUCT);
    out.writeBytes(struct.bytes());
    return this;
  }

  private void list(int id, int size, int type) {
    field(id, LIST);
    if (size <= LONGEST_SHORT_LIST) {
      out.write((size << 4) | type);
    } else {
      out.write(0xf0 | type);
      number(out, size);
    }
  }

  Thrift structs(int id, List<Thrift> structs) {
    list(id, structs.size(), STRUCT);
    structs.forEach(struct -> out.writeBytes(struct.bytes()));
    return this;
  }

  Thrift numbers(int id, List<Integer> numbers) {
    list(id, numbers.size(), I32);
    numbers.forEach(this::signed);
    return this;
  }

  Thrift texts(int id, List<String> texts) {
    list(id, texts.size(), BINARY);
    texts.forEach(this::text);
    return this;
  }

  /** With the mark of its end. */
  byte[] bytes() {
    ByteArrayOutputStream ended = new ByteArrayOutputStream();
    ended.writeBytes(out.toByteArray());
    ended.write(0);
    return ended.toByteArray();
  }
}
