package org.groupkpi.intake;

/**
 * A file found among the submissions.
 *
 * @param name below the project folder with {@code /}, or the bare name; in UTF-8
 */
public record SubmissionFile(Original original, String name, Treatment treatment) {

  /** What is to be done with a file. */
  public enum Treatment {
    READ,
    OTHER_FORMAT,
    /** Named like a workbook, but a link outside, a pipe or a device: it is not opened. */
    NOT_REGULAR,
    IGNORED
  }
}
