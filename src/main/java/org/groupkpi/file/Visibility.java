package org.groupkpi.file;

/** Whether people see a sheet's tab. */
public enum Visibility {
  VISIBLE,
  /** Can be shown again from Excel's menu. */
  HIDDEN,
  /** Can be shown again only by a program. */
  VERY_HIDDEN
}
