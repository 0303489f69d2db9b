package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens workbooks that need a password ([MS-OFFCRYPTO]): {@code .xlsx} files, and {@code .xls}
 * files of Excel 97 to 2003. What was encrypted stays in memory.
 */
public final class Decryption {
  /** A file may ask for as much work as it likes; Excel asks for 100,000. */
  private static final int MOST_SPINS = 1_000_000;

  /** With this password Excel encrypts what it opens without asking for one. */
  public static final String UNASKED = Decryptor.DEFAULT_PASSWORD;

  private Decryption() {}

  /** The bytes of the workbook inside; empty if the password does not open it. */
  public static Optional<byte[]> open(byte[] bytes, String password, Limits limits) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (!container.getRoot().hasEntryCaseInsensitive("EncryptionInfo")) {
        return Optional.of(XlsDecryption.open(bytes, container.getRoot(), password));
      }
      EncryptionInfo encryption = new EncryptionInfo(container);
      Decryptor decryptor = encryption.getDecryptor();
      if (encryption.getVerifier().getSpinCount() > MOST_SPINS
          || !decryptor.verifyPassword(password)) {
        return Optional.empty();
      }
      try (InputStream inside = decryptor.getDataStream(container)) {
        return Optional.of(inside.readNBytes(limits.fileBytes() + 1));
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
