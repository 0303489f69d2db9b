package org.groupkpi.intake;

import org.groupkpi.file.Limits;

/**
 * How files are opened.
 *
 * @param limits how large a workbook may be
 * @param passwords of those that need one
 */
public record Intake(Limits limits, Passwords passwords) {
  public static final Intake USUAL = new Intake(Limits.DEFAULT, Passwords.NONE);
}
