package org.groupkpi.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

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
      return Refused.unreadable("文件是空的（0 字节）", "the file is empty (0 bytes)");
    }
    if (bytes[0] == 0 && allSame(bytes)) {
      return Refused.unreadable("文件内容全部是零字节", "the file holds nothing but zero bytes");
    }
    if (starts(bytes, "%PDF")) {
      return Refused.otherFormat("这是 PDF 文件", "it is a PDF file");
    }
    if (starts(bytes, "{\\rtf")) {
      return Refused.otherFormat("这是 RTF 文本文件", "it is an RTF document");
    }
    if (bytes.length > 8 && bytes[0] == 9 && bytes[1] <= 8 && bytes[1] % 2 == 0 && bytes[3] == 0) {
      return Refused.otherFormat("这是 Excel 95 或更早版本的文件", "it is a file of Excel 95 or older");
    }
    if (starts(bytes, "\u001f\u008b") || starts(bytes, "7z\u00bc") || starts(bytes, "Rar!")) {
      return Refused.otherFormat("这是压缩包，不是工作簿", "it is a compressed archive, not a workbook");
    }
    if (starts(bytes, "\u0089PNG") || starts(bytes, "\u00ff\u00d8\u00ff")) {
      return Refused.otherFormat("这是图片", "it is a picture");
    }
    return isText(bytes) ? text(bytes) : unknown(bytes);
  }

  private static Refused text(byte[] bytes) {
    String start = start(bytes);
    if (start.startsWith("version https://git-lfs") || start.contains("/.git/annex/")) {
      return Refused.unreadable(
          "这是 " + bytes.length + " 字节的文本，只是指向文件的指针",
          "it is a text file of " + bytes.length + " bytes that only points to the file");
    }
    if (start.contains("<html") || start.contains("<!doctype html")) {
      return Refused.otherFormat("这是网页（HTML）", "it is a web page (HTML)");
    }
    if (start.startsWith("<?xml") || start.startsWith("<")) {
      return start.contains("opendocument")
          ? openDocument()
          : Refused.otherFormat("这是 XML 文本文件", "it is an XML text file");
    }
    if (start.startsWith("id;p")) {
      return Refused.otherFormat("这是 SYLK 文本文件", "it is a SYLK text file");
    }
    if (start.startsWith("mime-version:")) {
      return Refused.otherFormat("这是单个文件网页（MHTML）", "it is a web page in a single file (MHTML)");
    }
    if (start.lines().limit(2).filter(line -> line.matches(".+[,;\t].*")).count() == 2) {
      return Refused.otherFormat("这是文本表格（CSV）", "it is a table as text (CSV)");
    }
    return Refused.unreadable(
        "这是 " + bytes.length + " 字节的文本文件", "it is a text file of " + bytes.length + " bytes");
  }

  static Refused openDocument() {
    return Refused.otherFormat("这是 OpenDocument（.ods）文件", "it is an OpenDocument file (.ods)");
  }

  private static Refused unknown(byte[] bytes) {
    String first = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(8, bytes.length));
    return Refused.unreadable(
        "内容不是 Excel 文件（开头字节为 " + first + "）",
        "its content is no Excel file (it starts with the bytes " + first + ")");
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
