package org.groupkpi.submission;

/** Whether preparer, reviewer and date have to stand on the cover of a returned form. */
public enum SignOff {
  OPTIONAL,
  /** Without them a form is an error (F128). */
  REQUIRED
}
