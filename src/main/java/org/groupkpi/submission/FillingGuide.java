package org.groupkpi.submission;

/** Whether a form has a sheet that tells how to fill it in. */
public enum FillingGuide {
  NO,
  YES
}
