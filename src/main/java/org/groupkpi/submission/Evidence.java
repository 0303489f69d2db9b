package org.groupkpi.submission;

/** Whether a form has a column in which filers name the document behind a figure. */
public enum Evidence {
  NO,
  YES
}
