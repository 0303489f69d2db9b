package org.groupkpi.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a table as an Apache Parquet file: plain values, packed with gzip, every column with its
 * type and free to be empty. Rows are held until {@value #ROWS_OF_A_GROUP} are there.
 *
 * <p>Source: the format's own specification, <a
 * href="https://parquet.apache.org/docs/file-format/">File Format</a>, of which this is the part
 * that every reader knows.
 */
public final class ParquetTable implements Closeable {
  /** What the cells of a column are. */
  public enum Type {
    /** Words. */
    TEXT,
    /** A whole number of 32 bits. */
    INTEGER,
    /**
     * A number with {@value ParquetTable#DIGITS} digits, {@value ParquetTable#SCALE} of them behind
     * the point.
     */
    DECIMAL
  }

  /** A column. */
  public record Column(String name, Type type) {}

  public static final int DIGITS = 38;
  public static final int SCALE = 12;
  private static final int ROWS_OF_A_GROUP = 50_000;
  private static final int DECIMAL_BYTES = 16;
  private static final byte[] MAGIC = "PAR1".getBytes(UTF_8);
  private static final BigInteger MOST = BigInteger.TEN.pow(DIGITS);

  // numbers of the format
  private static final int INT32 = 1;
  private static final int BYTE_ARRAY = 6;
  private static final int FIXED_BYTES = 7;
  private static final int OPTIONAL = 1;
  private static final int PLAIN = 0;
  private static final int RUNS = 3;
  private static final int GZIP = 2;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<ColumnCells> cells;
  private final List<Group> groups = new ArrayList<>();
  private long position;
  private int rows;

  /** A column of a group of rows in the file. */
  private record Chunk(long place, long plain, long packed) {}

  private record Group(int rows, List<Chunk> chunks) {}

  /** Starts a table; closing closes the stream. */
  public ParquetTable(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    this.cells = columns.stream().map(column -> new ColumnCells()).toList();
    put(MAGIC);
  }

  /**
   * Adds a row.
   *
   * @param row a text for each column, empty where there is nothing; what is no number of the
   *     column's type, or has too many digits before the point, is nothing
   */
  public void row(List<String> row) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      cells.get(i).add(value(columns.get(i).type(), row.get(i)));
    }
    rows++;
    if (rows == ROWS_OF_A_GROUP) {
      endGroup();
    }
  }

  /** The bytes of a value; none where there is nothing. */
  private static byte[] value(Type type, String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    return switch (type) {
      case TEXT -> sized(text.getBytes(UTF_8));
      case INTEGER -> integer(text);
      case DECIMAL -> decimal(text);
    };
  }

  private static byte[] sized(byte[] bytes) {
    byte[] sized = Arrays.copyOf(little(bytes.length), Integer.BYTES + bytes.length);
    System.arraycopy(bytes, 0, sized, Integer.BYTES, bytes.length);
    return sized;
  }

  private static byte[] little(int number) {
    return new byte[] {
      (byte) number, (byte) (number >>> 8), (byte) (number >>> 16), (byte) (number >>> 24)
    };
  }

  private static byte[] integer(String text) {
    try {
      return little(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return new byte[0];
    }
  }

  private static byte[] decimal(String text) {
    try {
      BigInteger number =
          new BigDecimal(text).setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue();
      if (number.abs().compareTo(MOST) >= 0) {
        return new byte[0];
      }
      byte[] shortest = number.toByteArray();
      byte[] fixed = new byte[DECIMAL_BYTES];
      Arrays.fill(fixed, (byte) (number.signum() < 0 ? -1 : 0));
      System.arraycopy(shortest, 0, fixed, DECIMAL_BYTES - shortest.length, shortest.length);
      return fixed;
    } catch (NumberFormatException e) {
      return new byte[0];
    }
  }

  /** The cells of a column, until their group ends. */
  private static final class ColumnCells {
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private boolean filled;
    private int run;

    void add(byte[] value) {
      boolean now = value.length > 0;
      if (now != filled) {
        endRun();
        filled = now;
      }
      run++;
      values.writeBytes(value);
    }

    private void endRun() {
      if (run > 0) {
        Thrift.number(runs, (long) run << 1);
        runs.write(filled ? 1 : 0);
      }
      run = 0;
    }

    /** Which cells are filled, then the values of those; nothing is left. */
    byte[] page() {
      endRun();
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      page.writeBytes(sized(runs.toByteArray()));
      page.writeBytes(values.toByteArray());
      values.reset();
      runs.reset();
      return page.toByteArray();
    }
  }

  private void endGroup() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (ColumnCells column : cells) {
      byte[] page = column.page();
      byte[] packed = packed(page);
      byte[] header =
          new Thrift()
              .number(1, 0)
              .number(2, page.length)
              .number(3, packed.length)
              .struct(
                  5, new Thrift().number(1, rows).number(2, PLAIN).number(3, RUNS).number(4, RUNS))
              .bytes();
      chunks.add(
          new Chunk(position, (long) header.length + page.length, header.length + packed.length));
      put(header);
      put(packed);
    }
    groups.add(new Group(rows, chunks));
    rows = 0;
  }

  private static byte[] packed(byte[] page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    return packed.toByteArray();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (rows > 0) {
        endGroup();
      }
      byte[] footer = footer();
      put(footer);
      put(little(footer.length));
      put(MAGIC);
    }
  }

  private byte[] footer() {
    List<Thrift> schema = new ArrayList<>();
    schema.add(new Thrift().text(4, "table").number(5, columns.size()));
    columns.forEach(column -> schema.add(element(column)));
    return new Thrift()
        .number(1, 1)
        .structs(2, schema)
        .large(3, groups.stream().mapToLong(Group::rows).sum())
        .structs(4, groups.stream().map(this::group).toList())
        .text(6, "GroupKPI")
        .bytes();
  }

  private static Thrift element(Column column) {
    Thrift element = new Thrift();
    return switch (column.type()) {
      case TEXT ->
          element
              .number(1, BYTE_ARRAY)
              .number(3, OPTIONAL)
              .text(4, column.name())
              .number(6, 0)
              .struct(10, new Thrift().struct(1, new Thrift()));
      case INTEGER -> element.number(1, INT32).number(3, OPTIONAL).text(4, column.name());
      case DECIMAL ->
          element
              .number(1, FIXED_BYTES)
              .number(2, DECIMAL_BYTES)
              .number(3, OPTIONAL)
              .text(4, column.name())
              .number(6, 5)
              .number(7, SCALE)
              .number(8, DIGITS)
              .struct(10, new Thrift().struct(5, new Thrift().number(1, SCALE).number(2, DIGITS)));
    };
  }

  private Thrift group(Group group) {
    List<Thrift> chunks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      chunks.add(chunk(columns.get(i), group.chunks().get(i), group.rows()));
    }
    return new Thrift()
        .structs(1, chunks)
        .large(2, group.chunks().stream().mapToLong(Chunk::plain).sum())
        .large(3, group.rows());
  }

  private static Thrift chunk(Column column, Chunk chunk, int rows) {
    int type =
        switch (column.type()) {
          case TEXT -> BYTE_ARRAY;
          case INTEGER -> INT32;
          case DECIMAL -> FIXED_BYTES;
        };
    return new Thrift()
        .large(2, chunk.place())
        .struct(
            3,
            new Thrift()
                .number(1, type)
                .numbers(2, List.of(PLAIN, RUNS))
                .texts(3, List.of(column.name()))
                .number(4, GZIP)
                .large(5, rows)
                .large(6, chunk.plain())
                .large(7, chunk.packed())
                .large(9, chunk.place()));
  }
}
