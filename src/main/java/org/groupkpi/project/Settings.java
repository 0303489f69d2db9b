package org.groupkpi.project;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.ReportPlan.ChangeBasis;
import org.groupkpi.definition.ReportPlan.FootnoteNumbers;
import org.groupkpi.file.Limits;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.submission.Evidence;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.SignOff;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Language;

/**
 * What {@code project.yaml} says, defaults filled in and the command line's overrides applied.
 *
 * @param year reporting year
 * @param years year columns of the tables, ascending; the last is the reporting year
 * @param languages the first is that of messages, workbooks and tables
 * @param remarks printed below every table of figures
 */
public record Settings(
    Year year,
    List<Year> years,
    FiscalYear fiscalYear,
    List<Language> languages,
    Approach approach,
    RoundingMode rounding,
    ChangeBasis changeBasis,
    MissingFigures missing,
    SubmissionParts submissions,
    Gate gate,
    FootnoteNumbers footnotes,
    List<ReportPlan.Remark> remarks,
    WorkbookSettings workbook) {
  /** What an incomplete group figure means for publishing. */
  public enum MissingFigures {
    /** Printed with its coverage. */
    FLAG,
    /** Blocks publishing. */
    FAIL
  }

  /**
   * What blocks a consolidation that is not a draft.
   *
   * @param errors tolerated open errors
   * @param unexplainedWarnings tolerated warnings without explanation; empty: any number
   */
  public record Gate(int errors, OptionalInt unexplainedWarnings) {}

  /**
   * What generated workbooks get, and returned ones may have.
   *
   * @param password of the sheet protection; empty: none
   * @param deadline as it is written, on the cover too; empty: none
   * @param signOff whether filers have to sign off
   * @param guide whether forms tell how to fill them in
   * @param evidence whether forms have a column for it
   * @param limits how large a returned one may be
   */
  public record WorkbookSettings(
      String password,
      String deadline,
      SignOff signOff,
      FillingGuide guide,
      Evidence evidence,
      Limits limits) {
    /** The last day on which a form is not late; nothing if the deadline is none or no date. */
    public Optional<LocalDate> due() {
      return YearFirst.parse(deadline);
    }
  }

  public Settings {
    years = List.copyOf(years);
    languages = List.copyOf(languages);
    remarks = List.copyOf(remarks);
  }

  /** The language of messages, workbooks and tables. */
  public Language language() {
    return languages.get(0);
  }
}
