package org.groupkpi.submission;

/** In how many workbooks an entity submits. */
public enum SubmissionParts {
  /** In one; a second is a contradiction. */
  ONE,
  /** In one or more that hold different codes, such as one a department. */
  MERGED
}
