package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.groupkpi.text.Words;

/**
 * Reads {@code .xls} files of Excel 97 to 2003 (BIFF8), and says what else an OLE2 container holds.
 * The format has no checksums: damage that keeps its structure cannot be noticed.
 */
final class XlsReader {
  private static final int HEADER = 512;
  private static final int LOOK_AT = 64;
  private static final int FILE_PASS = 0x2f;
  private static final String OLDER = "Book";
  private static final String DATA_SPACES = "\u0006DataSpaces";

  private XlsReader() {}

  static Contents read(byte[] bytes, Allowance allowance) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = container.getRoot();
      String stream = workbookStream(root);
      requireWholeSectors(bytes);
      XlsRecords records = new XlsRecords(allowance);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records);
      byte[] content = content(root, stream);
      if (XlsWalk.encrypted(content)) {
        throw encrypted();
      }
      new HSSFEventFactory().processEvents(request, new ByteArrayInputStream(content));
      if (!XlsWalk.tally(content).agrees(records.tally())) {
        throw Refused.unreadable(
            Words.of("the Excel 97 file is damaged: two ways of reading its cells do not agree"));
      }
      return records.contents(root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      throw Refused.unreadable(Words.of("the Excel 97 file is damaged"));
    }
  }

  /** How many records the workbook has; as many as can be if it cannot be read. */
  static int records(byte[] bytes) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = container.getRoot();
      return XlsWalk.records(content(root, workbookStream(root)));
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
      return Integer.MAX_VALUE;
    }
  }

  static byte[] content(DirectoryNode root, String stream) throws IOException {
    try (DocumentInputStream in = root.createDocumentInputStream(stream)) {
      return in.readAllBytes();
    }
  }

  static String workbookStream(DirectoryNode root) throws IOException {
    if (rightsManaged(root)) {
      throw Refused.rightsManaged();
    }
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw encrypted();
    }
    for (String name : root.getEntryNames()) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "workbook" -> {
          return name;
        }
        case "worddocument" -> throw Refused.otherFormat(Words.of("it is a document of Word 97"));
        case "powerpoint document" ->
            throw Refused.otherFormat(Words.of("it is a PowerPoint 97 presentation"));
        default -> {}
      }
    }
    if (root.hasEntry(OLDER)) {
      throw older(root.createDocumentInputStream(OLDER));
    }
    throw Refused.unreadable(Words.of("there is no workbook in the file"));
  }

  /** Rights management leaves its licence in the file, or encrypts without saying how. */
  private static boolean rightsManaged(DirectoryNode root) throws IOException {
    boolean unsaid =
        root.hasEntryCaseInsensitive("EncryptedPackage")
            && !root.hasEntryCaseInsensitive("EncryptionInfo");
    return unsaid
        || root.getEntryNames().stream().anyMatch(name -> name.strip().startsWith("DRM"))
        || transforms(root).stream().anyMatch(name -> name.contains("DRM"));
  }

  private static Set<String> transforms(DirectoryNode container) throws IOException {
    DirectoryNode root = container;
    for (String step : List.of(DATA_SPACES, "TransformInfo")) {
      if (!root.hasEntryCaseInsensitive(step)
          || !(root.getEntryCaseInsensitive(step) instanceof DirectoryNode inner)) {
        return Set.of();
      }
      root = inner;
    }
    return root.getEntryNames();
  }

  private static Refused older(DocumentInputStream stream) throws IOException {
    try (stream) {
      byte[] start = stream.readNBytes(LOOK_AT);
      Bytes records = new Bytes(start);
      int second = start.length < LOOK_AT ? 0 : 4 + Math.min(records.u16(2), LOOK_AT - 6);
      return records.u16(second) == FILE_PASS
          ? encrypted()
          : Refused.otherFormat(Words.of("it is a file of Excel 95 or older"));
    }
  }

  /** A file that ends in the middle of a sector was cut off. */
  static void requireWholeSectors(byte[] bytes) {
    int sector = 1 << new Bytes(bytes).u16(30);
    if (bytes.length < HEADER || (bytes.length - HEADER) % sector != 0) {
      throw Refused.unreadable(Words.of("the file is cut off at its end"));
    }
  }

  private static Refused encrypted() {
    return Refused.encrypted(Words.of("a password is needed to open it"));
  }
}
