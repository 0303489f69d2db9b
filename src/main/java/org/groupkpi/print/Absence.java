package org.groupkpi.print;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.groupkpi.text.LocalText;

/**
 * Why there was nothing where a template just looked. To FreeMarker nothing is null, which {@code
 * !} can replace; the reason waits in the running template for the case that nothing does.
 *
 * @param where the instruction that looked, with those around it
 */
record Absence(LocalText reason, String where) {
  static void note(LocalText reason) {
    Environment run = Environment.getCurrentEnvironment();
    StringWriter where = new StringWriter();
    run.outputInstructionStack(new PrintWriter(where, true));
    run.setCustomAttribute(Absence.class.getName(), new Absence(reason, where.toString()));
  }

  /** The reason, if it was this very instruction that found nothing. */
  static Optional<LocalText> behind(InvalidReferenceException fault) {
    return Optional.ofNullable(fault.getEnvironment())
        .map(run -> run.getCustomAttribute(Absence.class.getName()))
        .map(Absence.class::cast)
        .filter(absence -> absence.where().equals(fault.getFTLInstructionStack()))
        .map(Absence::reason);
  }
}
