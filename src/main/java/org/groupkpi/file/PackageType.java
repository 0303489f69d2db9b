package org.groupkpi.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.Relations.Relation;
import org.groupkpi.text.Words;

/** Finds the workbook in a zip archive, and says what the archive is if it holds none. */
final class PackageType {
  private static final Pattern OPEN_DOCUMENT =
      Pattern.compile("application/(?:vnd\\.oasis\\.opendocument|vnd\\.sun\\.xml)\\.([a-z]+)");

  private static final int LONGEST_TYPE = 256;

  private PackageType() {}

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).strip();
  }

  private static Refused openDocument(String kind) {
    return Refused.otherFormat(
        switch (kind) {
          case "text", "writer" -> Words.of("it is an OpenDocument text (.odt)");
          case "presentation", "impress" -> Words.of("it is an OpenDocument presentation (.odp)");
          case "spreadsheet", "calc" -> Words.of("it is an OpenDocument file (.ods)");
          default -> Words.of("it is an OpenDocument file of another kind ({0})").fill(kind);
        });
  }

  /** Name of the main part. */
  static String workbookPart(ZipArchive archive, Allowance allowance) {
    Matcher openDocument = OPEN_DOCUMENT.matcher(text(archive.start("mimetype", LONGEST_TYPE)));
    if (openDocument.lookingAt()) {
      throw openDocument(openDocument.group(1));
    }
    Relations relations = Relations.of(archive, "", allowance);
    if (relations == null) {
      throw noWorkbook(archive);
    }
    Relation main = relations.first("officeDocument").orElseThrow(() -> noWorkbook(archive));
    String part = relations.part(main, archive);
    if (part.endsWith(".bin")) {
      throw Refused.otherFormat(Words.of("it is a binary workbook (.xlsb)"));
    }
    return part;
  }

  /** Refuses the other documents of Office, which come in the same packages. */
  static void requireWorkbook(String root) {
    switch (root) {
      case "workbook" -> {}
      case "document" -> throw Refused.otherFormat(Words.of("it is a Word document"));
      case "presentation" -> throw Refused.otherFormat(Words.of("it is a PowerPoint presentation"));
      default ->
          throw Refused.otherFormat(
              Words.of("it is an Office file of another kind ({0})").fill(root));
    }
  }

  private static Refused noWorkbook(ZipArchive archive) {
    if (archive.has("xl/workbook.xml")) {
      return Refused.unreadable(Words.of("part _rels/.rels is missing or damaged"));
    }
    int parts = archive.names().size();
    return Refused.unreadable(
        Words.of("it is a zip archive of {0} files without a workbook").fill(parts));
  }
}
