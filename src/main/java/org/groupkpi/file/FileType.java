package org.groupkpi.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.groupkpi.text.Words;

/** Tells by the first bytes what a file is, and says so where it is no Excel file. */
enum FileType {
  ZIP,
  OLE2,
  OTHER;

  private static final int LOOK_AT = 2_000;

  static FileType of(byte[] bytes) {
    if (starts(bytes, "PK\u0003\u0004") || starts(bytes, "PK\u0005\u0006")) {
      return ZIP;
    }
    return starts(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1") ? OLE2 : OTHER;
  }

  /** The refusal of a file that is neither. */
  static Refused refusal(byte[] bytes) {
    if (bytes.length == 0) {
      return Refused.unreadable(Words.of("the file is empty (0 bytes)"));
    }
    if (bytes[0] == 0 && allSame(bytes)) {
      return Refused.unreadable(Words.of("the file holds nothing but zero bytes"));
    }
    if (starts(bytes, "%PDF")) {
      return Refused.otherFormat(Words.of("it is a PDF file"));
    }
    if (starts(bytes, "{\\rtf")) {
      return Refused.otherFormat(Words.of("it is an RTF document"));
    }
    if (bytes.length > 8 && bytes[0] == 9 && bytes[1] <= 8 && bytes[1] % 2 == 0 && bytes[3] == 0) {
      return Refused.otherFormat(Words.of("it is a file of Excel 95 or older"));
    }
    if (starts(bytes, "\u001f\u008b") || starts(bytes, "7z\u00bc") || starts(bytes, "Rar!")) {
      return Refused.otherFormat(Words.of("it is a compressed archive, not a workbook"));
    }
    if (starts(bytes, "\u0089PNG") || starts(bytes, "\u00ff\u00d8\u00ff")) {
      return Refused.otherFormat(Words.of("it is a picture"));
    }
    return isText(bytes) ? text(bytes) : unknown(bytes);
  }

  private static Refused text(byte[] bytes) {
    String start = start(bytes);
    if (start.startsWith("version https://git-lfs") || start.contains("/.git/annex/")) {
      return Refused.unreadable(
          Words.of("it is a text file of {0} bytes that only points to the file")
              .fill(bytes.length));
    }
    if (start.contains("<html") || start.contains("<!doctype html")) {
      return Refused.otherFormat(Words.of("it is a web page (HTML)"));
    }
    if (start.startsWith("<?xml") || start.startsWith("<")) {
      return start.contains("opendocument")
          ? openDocument()
          : Refused.otherFormat(Words.of("it is an XML text file"));
    }
    if (start.startsWith("id;p")) {
      return Refused.otherFormat(Words.of("it is a SYLK text file"));
    }
    if (start.startsWith("mime-version:")) {
      return Refused.otherFormat(Words.of("it is a web page in a single file (MHTML)"));
    }
    if (start.lines().limit(2).filter(line -> line.matches(".+[,;\t].*")).count() == 2) {
      return Refused.otherFormat(Words.of("it is a table as text (CSV)"));
    }
    return Refused.unreadable(Words.of("it is a text file of {0} bytes").fill(bytes.length));
  }

  static Refused openDocument() {
    return Refused.otherFormat(Words.of("it is an OpenDocument file (.ods)"));
  }

  private static Refused unknown(byte[] bytes) {
    String first = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(8, bytes.length));
    return Refused.unreadable(
        Words.of("its content is no Excel file (it starts with the bytes {0})").fill(first));
  }

  private static String start(byte[] bytes) {
    int length = Math.min(LOOK_AT, bytes.length);
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String plain =
        text.replace("\u0000", "").replaceFirst("^[\u00ef\u00bb\u00bf\u00fe\u00ff]+", "");
    return plain.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isText(byte[] bytes) {
    if (starts(bytes, "\u00ff\u00fe") || starts(bytes, "\u00fe\u00ff")) {
      return true;
    }
    for (int i = 0; i < Math.min(LOOK_AT, bytes.length); i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\u000b\f\r\u001b".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean allSame(byte[] bytes) {
    for (byte b : bytes) {
      if (b != bytes[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] bytes, String magic) {
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
