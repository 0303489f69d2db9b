package org.groupkpi.form;

import java.util.List;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The words of the cover; {@code {0}} is the year, {@code {1}} the year before. */
public final class CoverText {
  public static final LocalText SHEET = Words.of("Cover");
  static final LocalText TITLE = Words.of("Performance figures {0}");
  static final LocalText ENTITY = Words.of("CoverText", "Entity");
  public static final LocalText ENTITY_CODE = Words.of("Entity code");
  static final LocalText CONTACT = Words.of("Contact");
  public static final LocalText REPORTING_YEAR = Words.of("Reporting year");
  static final LocalText PERIOD = Words.of("Period");
  static final LocalText DEADLINE = Words.of("Deadline");

  static final LocalText METER = Words.of("{0} of {1} answered, {2} look wrong");
  static final LocalText SHEETS = Words.of("Sheets (click to go)");
  static final LocalText ANSWERED = Words.of("Answered");
  static final LocalText ASKED = Words.of("Asked");
  static final LocalText LOOKS_WRONG = Words.of("Look wrong");
  static final LocalText NEXT = Words.of("Next step");
  static final LocalText GO = Words.of("go to");

  static final LocalText STEPS = Words.of("Five steps");
  static final List<LocalText> FIVE_STEPS =
      List.of(
          Words.of(
              "On each sheet, write the figures of {0} into the yellow cells, in the unit shown; the number only."),
          Words.of(
              "Where there is no figure, choose “not applicable” or “not available” in Status; for an estimate choose “estimated”."),
          Words.of("Explain large changes, missing figures and estimates in Note."),
          Words.of(
              "If the figure reported for {1} was wrong, write the right one into “{1} restated” with the reason."),
          Words.of(
              "Check the progress above, fill in the names below, save as .xlsx and return the file to head office."));

  /** In place of the fourth step where nothing is held of the year before. */
  static final LocalText FIRST_YEAR =
      Words.of("Write the figures of {1} into “{1} restated”; no reason is needed.");

  /** The step that is about the year before. */
  static final int PRIOR_STEP = 4;

  static final LocalText ANSWERS = Words.of("How the four answers differ");
  static final List<LocalText> FOUR_ANSWERS =
      List.of(
          Words.of("a figure (0 too)"),
          Status.NOT_APPLICABLE.word(),
          Status.NOT_AVAILABLE.word(),
          Words.of("CoverText", "blank"));
  static final List<LocalText> FOUR_MEANINGS =
      List.of(
          Words.of("There is such activity and the figure is known; write 0 if it is zero."),
          Words.of("There is no such activity here; nothing is missing."),
          Words.of(
              "There is such activity, but the figure is not to be had yet; give the reason in Note."),
          Words.of("Not answered yet; required rows left blank come back to you."));

  static final LocalText MARKS = Words.of("Marks in the column Check");
  static final LocalText FOUR_MARKS =
      Words.of(
              "{0} not answered yet     {1} look at it again     {2} explain it in Note     ✓ nothing found")
          .fill(Mark.OPEN, Mark.WRONG, Mark.UNEXPLAINED);

  static final LocalText PEOPLE = Words.of("Who filled in this form");
  public static final List<LocalText> FOUR_INPUTS =
      List.of(
          Words.of("Prepared by"), Words.of("Reviewed by"), Words.of("Date"), Words.of("Phone"));

  /** Those of them by which a form is signed off. */
  public static final List<LocalText> SIGN_OFF = FOUR_INPUTS.subList(0, 3);

  /** Over them where the project asks for it. */
  static final LocalText NEEDED = Words.of("Who filled in this form (needed)");

  private CoverText() {}
}
