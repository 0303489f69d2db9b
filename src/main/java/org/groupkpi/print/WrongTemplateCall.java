package org.groupkpi.print;

import freemarker.template.TemplateModelException;
import org.groupkpi.text.LocalText;

/** A template that uses a function in a way that never makes sense; {@code !} does not hide it. */
final class WrongTemplateCall extends TemplateModelException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  WrongTemplateCall(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  LocalText reason() {
    return reason;
  }
}
