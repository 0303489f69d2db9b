package org.groupkpi.file;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Rows for the first sheet of a workbook, kept packed until it is written, so that tens of
 * thousands of them need little memory.
 */
public final class PackedRows {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String END = "</sheetData>";

  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final Writer xml =
      new BufferedWriter(
          new OutputStreamWriter(new DeflaterOutputStream(packed), StandardCharsets.UTF_8));
  private int row;

  /** Begins a row, counted from 1. */
  public void start(int number, float height) {
    row = number;
    put("<row r=\"" + row + "\" ht=\"" + height + "\" customHeight=\"1\">");
  }

  /** A text in a column, counted from 1; it has to be {@linkplain CellText fit} for a cell. */
  public void text(int column, int style, String text) {
    put("<c r=\"" + CellAddress.of(row, column) + "\" s=\"" + style + "\" t=\"inlineStr\"><is>");
    put("<t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
  }

  /** A number in a column, counted from 1. */
  public void number(int column, int style, double number) {
    put("<c r=\"" + CellAddress.of(row, column) + "\" s=\"" + style + "\">");
    put("<v>" + number + "</v></c>");
  }

  /** Ends the row. */
  public void end() {
    put("</row>");
  }

  private void put(String text) {
    try {
      xml.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Writes a workbook with these rows below its own; the stream stays open. */
  public void write(byte[] workbook, OutputStream out) throws IOException {
    xml.close();
    StillZip to = new StillZip(out);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
        byte[] part = from.readAllBytes();
        int end = entry.getName().equals(SHEET) ? end(part) : part.length;
        to.write(part, 0, end);
        if (end < part.length) {
          new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray())).transferTo(to);
        }
        to.write(part, end, part.length - end);
        to.closeArchiveEntry();
      }
    }
    to.finish();
  }

  private static int end(byte[] sheet) {
    return new String(sheet, StandardCharsets.ISO_8859_1).lastIndexOf(END);
  }
}
