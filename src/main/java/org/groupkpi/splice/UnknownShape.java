package org.groupkpi.splice;

/** A workbook is built in a way that cannot be changed in place. */
public final class UnknownShape extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownShape(String what) {
    super(what);
  }
}
