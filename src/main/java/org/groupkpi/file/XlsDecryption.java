package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes an encrypted {@code .xls} file anew without its encryption. */
final class XlsDecryption {
  private static final int BOUND_SHEET = BoundSheetRecord.sid;
  private static final int PLACE_OF_SHEET = 4;

  private XlsDecryption() {}

  /** The file without encryption; it holds the very cells that a second decryption finds. */
  static byte[] open(byte[] bytes, DirectoryNode root, String password)
      throws IOException, GeneralSecurityException {
    XlsReader.requireWholeSectors(bytes);
    String stream = XlsReader.workbookStream(root);
    byte[] encrypted = XlsReader.content(root, stream);
    try {
      Biff8EncryptionKey.setCurrentUserPassword(password);
      try (HSSFWorkbook workbook = new HSSFWorkbook(root, true)) {
        EncryptionInfo encryption = workbook.getEncryptionInfo();
        if (encryption == null || !encryption.getDecryptor().verifyPassword(password)) {
          throw new EncryptedDocumentException("another password");
        }
        Biff8EncryptionKey.setCurrentUserPassword(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        requireSame(decrypted(encrypted, encryption), out.toByteArray(), stream);
        return out.toByteArray();
      }
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static void requireSame(byte[] decrypted, byte[] written, String stream)
      throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(written))) {
      byte[] again = XlsReader.content(container.getRoot(), stream);
      if (!XlsWalk.tally(decrypted).agrees(XlsWalk.tally(again))) {
        throw new IllegalStateException("two ways of decrypting its cells do not agree");
      }
    }
  }

  /** The records of a stream in the clear; some things in it are never encrypted. */
  private static byte[] decrypted(byte[] stream, EncryptionInfo encryption) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(stream.length);
    Biff8DecryptingStream in =
        new Biff8DecryptingStream(new ByteArrayInputStream(stream), 0, encryption);
    int left = stream.length;
    while (left >= 4) {
      int kind = in.readRecordSID();
      int length = in.readDataSize();
      left -= 4 + length;
      if (kind == 0 || left < 0) {
        break;
      }
      byte[] data = new byte[length];
      int open = kind == BOUND_SHEET ? Math.min(PLACE_OF_SHEET, length) : 0;
      in.readPlain(data, 0, open);
      in.readFully(data, open, length - open);
      plain.write(
          new byte[] {(byte) kind, (byte) (kind >> 8), (byte) length, (byte) (length >> 8)});
      plain.write(data);
    }
    return plain.toByteArray();
  }
}
