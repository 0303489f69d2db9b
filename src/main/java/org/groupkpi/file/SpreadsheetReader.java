package org.groupkpi.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.groupkpi.finding.Digest;
import org.groupkpi.text.Words;

/**
 * Opens Excel files: everything that stands in one, or a reason; a faulty file never throws and is
 * never read in part; memory that runs out is thrown, for others may have used it up. What it is
 * decides its content, not its name. Any number of threads may read at once.
 */
public final class SpreadsheetReader {
  private SpreadsheetReader() {}

  /** Reads the bytes of a file within the {@linkplain Limits#DEFAULT usual limits}. */
  public static Opened open(byte[] bytes) {
    return open(bytes, Limits.DEFAULT);
  }

  /** Reads the bytes of a file. */
  public static Opened open(byte[] bytes, Limits limits) {
    return open(bytes, Digest.of(bytes), limits);
  }

  /**
   * Reads the bytes of a file, or of a workbook that a file encloses.
   *
   * @param sha256 digest of the file in hexadecimal
   */
  @SuppressWarnings("CatchingUnchecked")
  public static Opened open(byte[] bytes, String sha256, Limits limits) {
    try {
      Allowance allowance = new Allowance(limits);
      allowance.file(bytes.length);
      Contents contents = contents(bytes, allowance);
      return new Spreadsheet(
          sha256,
          contents.sheets(),
          contents.macros(),
          contents.externalLinks(),
          remarks(bytes, contents));
    } catch (Refused refused) {
      return refused.refusal();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (StackOverflowError e) {
      return new Refusal(Reason.DANGEROUS, Words.of("its parts are nested too deeply"));
    } catch (Throwable e) {
      String what = e.getClass().getSimpleName();
      return new Refusal(
          Reason.UNREADABLE, Words.of("its inner structure is faulty ({0})").fill(what));
    }
  }

  /** Reads a file once into memory and opens it within the usual limits. */
  public static Opened read(Path file) {
    return read(file, Limits.DEFAULT);
  }

  /** Reads a file once into memory and opens it. */
  public static Opened read(Path file, Limits limits) {
    if (!Files.isRegularFile(file)) {
      return new Refusal(Reason.UNREADABLE, Words.of("it is not a regular file, or not there"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return open(in.readNBytes(limits.fileBytes() + 1), limits);
    } catch (IOException e) {
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      return new Refusal(Reason.UNREADABLE, Words.of("the system cannot read it ({0})").fill(what));
    }
  }

  private static Set<FileRemark> remarks(byte[] bytes, Contents contents) {
    Set<FileRemark> remarks = EnumSet.noneOf(FileRemark.class);
    FileType type = FileType.of(bytes);
    if (type == FileType.ZIP && ZipDirectory.soundLength(bytes) < bytes.length) {
      remarks.add(FileRemark.BYTES_AFTER_END);
    }
    if (type == FileType.OLE2) {
      remarks.add(FileRemark.NOT_VERIFIABLE);
    }
    if (contents.precisionAsDisplayed()) {
      remarks.add(FileRemark.PRECISION_AS_DISPLAYED);
    }
    return remarks;
  }

  private static Contents contents(byte[] bytes, Allowance allowance) {
    return switch (FileType.of(bytes)) {
      case ZIP -> XlsxReader.read(bytes, allowance);
      case OLE2 -> XlsReader.read(bytes, allowance);
      case OTHER -> throw FileType.refusal(bytes);
    };
  }
}
