package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What filers do to a workbook before they send it; each is named as in {@code files.txt}. */
enum SpoiltFile {
  AS_IT_IS {
    @Override
    byte[] of(byte[] workbook) {
      return workbook;
    }
  },
  /** Opened and saved: the same cells in other bytes. */
  SAVED_AGAIN {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      return with(workbook, "theme", "theme/theme9.xml");
    }
  },
  A_TEXT_FILE {
    @Override
    byte[] of(byte[] workbook) {
      return "见附件。\n".getBytes(UTF_8);
    }
  },
  OPENDOCUMENT {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
      parts.put("content.xml", "<office:document-content/>".getBytes(UTF_8));
      return zipped(parts);
    }
  },
  CUT_OFF {
    @Override
    byte[] of(byte[] workbook) {
      return Arrays.copyOf(workbook, workbook.length / 2);
    }
  },
  WITH_A_PASSWORD {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      try (POIFSFileSystem file = new POIFSFileSystem()) {
        var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword("2024");
        try (OutputStream out = encryptor.getDataStream(file)) {
          out.write(workbook);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
    }
  },
  WITH_AN_ENTITY_EXPANSION {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      Map<String, byte[]> parts = parts(workbook);
      parts.computeIfPresent(
          "xl/workbook.xml",
          (name, part) ->
              new String(part, UTF_8)
                  .replaceFirst(
                      "\\?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>")
                  .getBytes(UTF_8));
      return zipped(parts);
    }
  },
  WITH_MACROS {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      return with(workbook, "vbaProject", "vbaProject.bin");
    }
  },
  WITH_A_LINK_TO_ANOTHER_FILE {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      return with(workbook, "externalLink", "externalLinks/externalLink1.xml");
    }
  },
  /** Filled up with zeros by a program that copied it. */
  FILLED_UP {
    @Override
    byte[] of(byte[] workbook) {
      return Arrays.copyOf(workbook, workbook.length + 600);
    }
  },
  /** As Excel 97 writes it. */
  AN_OLD_WORKBOOK {
    @Override
    byte[] of(byte[] workbook) throws IOException {
      try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(workbook));
          HSSFWorkbook to = new HSSFWorkbook()) {
        for (Sheet sheet : from) {
          Sheet copy = to.createSheet(sheet.getSheetName());
          for (Row row : sheet) {
            Row other = copy.createRow(row.getRowNum());
            row.forEach(cell -> copy(cell, other.createCell(cell.getColumnIndex())));
          }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        to.write(out);
        return out.toByteArray();
      }
    }

    private void copy(Cell from, Cell to) {
      if (from.getCellType() == CellType.NUMERIC) {
        to.setCellValue(from.getNumericCellValue());
      } else {
        to.setCellValue(from.getStringCellValue());
      }
    }
  },
  /** Listed, and gone when it is to be opened. */
  VANISHED {
    @Override
    byte[] of(byte[] workbook) {
      throw new UnsupportedOperationException("is never written");
    }
  };

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The file as it is sent. */
  abstract byte[] of(byte[] workbook) throws IOException;

  static SpoiltFile named(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  /** The workbook with another part, to which it is related. */
  private static byte[] with(byte[] workbook, String relation, String part) throws IOException {
    Map<String, byte[]> parts = parts(workbook);
    parts.put("xl/" + part, "<x/>".getBytes(UTF_8));
    String added =
        "<Relationship Id=\"added\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
            .formatted(RELATIONS, relation, part);
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, text) -> new String(text, UTF_8).replace("</Relationships>", added).getBytes(UTF_8));
    return zipped(parts);
  }

  static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
