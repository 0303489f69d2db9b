package org.groupkpi.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook made of texts, each part of which a test may replace or leave out. */
final class Parts {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Parts() {}

  /** A workbook of one sheet with these rows. */
  static Parts rows(String rows) {
    return sheet(
        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  /** A workbook of one sheet with this cell, in A1 if it does not say otherwise. */
  static Parts cell(String cell) {
    return rows("<row r='1'>" + cell + "</row>");
  }

  static Parts sheet(String worksheet) {
    return new Parts()
        .with(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
        .with(
            "_rels/.rels",
            relations(
                "<Relationship Id='a' Type='%s/officeDocument' Target='xl/workbook.xml'/>"
                    .formatted(OFFICE)))
        .with(WORKBOOK, workbook("", "<sheet name='能源' sheetId='1' r:id='r1'/>"))
        .with(
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + relation("r2", "styles", "/xl/styles.xml")
                    + relation("r3", "sharedStrings", "sharedStrings.xml")))
        .with(
            "xl/styles.xml",
            """
            <styleSheet xmlns='%s'>
            <numFmts><numFmt numFmtId='164' formatCode='yyyy"年"m"月"'/></numFmts>
            <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/></cellXfs>
            </styleSheet>"""
                .formatted(MAIN))
        .with(
            "xl/sharedStrings.xml",
            """
            <sst xmlns='%s' uniqueCount='999999999'><si><t>指标编码</t></si>
            <si><r><t>x</t></r><r><rPr/><t xml:space='preserve'> y</t></r><rPh><t>no</t></rPh></si>
            <si><t>a_x000D_b_x005F_x000D_</t></si><si><t/></si></sst>"""
                .formatted(MAIN))
        .with(SHEET, worksheet);
  }

  static String workbook(String before, String sheets) {
    return "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
        .formatted(MAIN, OFFICE, before, sheets);
  }

  static String relations(String content) {
    return "<Relationships xmlns='%s'>%s</Relationships>".formatted(PACKAGE, content);
  }

  static String relation(String id, String kind, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OFFICE, kind, target);
  }

  Parts with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Parts with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  Parts without(String name) {
    parts.remove(name);
    return this;
  }

  Parts replace(String name, String old, String by) {
    String text = text(name);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(name + " has no " + old);
    }
    return with(name, text.replace(old, by));
  }

  String text(String name) {
    byte[] part = parts.get(name);
    return part == null ? "" : new String(part, StandardCharsets.UTF_8);
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Opened open() {
    return SpreadsheetReader.open(zip());
  }

  Opened open(Limits limits) {
    return SpreadsheetReader.open(zip(), limits);
  }

  /** The only sheet; fails if the file is refused. */
  Sheet only() {
    Opened opened = open();
    if (opened instanceof Spreadsheet spreadsheet && spreadsheet.sheets().size() == 1) {
      return spreadsheet.sheets().get(0);
    }
    throw new AssertionError(opened);
  }

  /** The cell A1. */
  Cell first() {
    return only().cell(1, 1).orElseThrow();
  }
}
