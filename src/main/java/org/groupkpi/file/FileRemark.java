package org.groupkpi.file;

/** What is worth knowing of a file that was read, apart from its cells. */
public enum FileRemark {
  /** It has no checksums, so damage that keeps its structure cannot be noticed. */
  NOT_VERIFIABLE,
  /** Bytes follow after the end of a sound archive. */
  BYTES_AFTER_END,
  /** It calculates with numbers as they are shown, not as they are stored. */
  PRECISION_AS_DISPLAYED
}
