package org.groupkpi.text;

/** Something that cannot be done, with the reason in words for people. */
public abstract class ToldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient LocalText reason;

  protected ToldException(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  public LocalText reason() {
    return reason;
  }
}
