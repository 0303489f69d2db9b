package org.groupkpi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.Decryption;
import org.groupkpi.file.Limits;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Reason;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.finding.Digest;
import org.groupkpi.text.Words;

/**
 * The bytes of one submitted file, and what stands in them. A workbook is known by the digest of
 * its file, whatever was encrypted in it.
 *
 * @param bytes of the workbook, after decryption if it was encrypted
 * @param opened what stands in it, or why it is not read
 * @param encrypted whether it needs a password that people have to type
 */
@SuppressWarnings("ArrayRecordComponent")
public record FormFile(byte[] bytes, Opened opened, boolean encrypted) {

  /** Reads a file once into memory and opens it, with its password where one is needed. */
  public static FormFile read(Original original, String name, Intake intake) throws IOException {
    byte[] bytes = bytes(original, intake.limits());
    return of(bytes, Digest.of(bytes), name, intake);
  }

  /** The bytes of a file; one more than may be if it is too large. */
  static byte[] bytes(Original original, Limits limits) throws IOException {
    try (InputStream in = original.open()) {
      return in.readNBytes(limits.fileBytes() + 1);
    }
  }

  /** Opens the bytes of a file, with its password where one is needed. */
  static FormFile of(byte[] bytes, String digest, String name, Intake intake) {
    Opened opened = SpreadsheetReader.open(bytes, digest, intake.limits());
    return opened instanceof Refusal refusal && refusal.reason() == Reason.ENCRYPTED
        ? decrypted(bytes, digest, refusal, intake, intake.passwords().of(name))
        : new FormFile(bytes, opened, false);
  }

  private static FormFile decrypted(
      byte[] bytes, String digest, Refusal refusal, Intake intake, List<String> passwords) {
    for (String password : passwords) {
      Optional<byte[]> inside = Decryption.open(bytes, password, intake.limits());
      if (inside.isPresent()) {
        return new FormFile(inside.get(), opened(inside.get(), digest, intake), true);
      }
    }
    Optional<byte[]> unasked = Decryption.open(bytes, Decryption.UNASKED, intake.limits());
    if (unasked.isPresent()) {
      return new FormFile(unasked.get(), opened(unasked.get(), digest, intake), false);
    }
    Opened why = passwords.isEmpty() ? refusal : noneOpens(refusal);
    return new FormFile(bytes, why, true);
  }

  private static Opened opened(byte[] inside, String digest, Intake intake) {
    return SpreadsheetReader.open(inside, digest, intake.limits());
  }

  private static Refusal noneOpens(Refusal refusal) {
    return new Refusal(
        Reason.ENCRYPTED,
        Words.of("{0}, and no password that is listed opens it").fill(refusal.detail()));
  }
}
