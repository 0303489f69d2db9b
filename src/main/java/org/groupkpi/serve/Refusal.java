package org.groupkpi.serve;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A request is not granted; carries why, for the person before the page. */
final class Refusal extends ToldException {
  private static final long serialVersionUID = 1L;

  /** Nobody who holds the token asked, or not from our page. */
  static final int FORBIDDEN = 403;

  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;

  /** Something changed meanwhile, or stands there already. */
  static final int CONFLICT = 409;

  static final int TOO_LARGE = 413;

  /** It cannot be done as it was asked. */
  static final int WRONG = 422;

  private final int status;

  /**
   * Refuses a request.
   *
   * @param status of the answer, as in HTTP
   */
  Refusal(int status, LocalText reason) {
    super(reason);
    this.status = status;
  }

  int status() {
    return status;
  }
}
