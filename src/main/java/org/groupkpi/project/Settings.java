package org.groupkpi.project;

import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.groupkpi.definition.Approach;
import org.groupkpi.file.Limits;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Language;

/**
 * What {@code project.yaml} says, defaults filled in and the command line's overrides applied.
 *
 * @param group code of the top entity
 * @param year reporting year
 * @param years year columns of the tables, ascending; the last is the reporting year
 * @param languages the first is that of messages, workbooks and tables
 */
public record Settings(
    String group,
    Year year,
    List<Year> years,
    List<Language> languages,
    Approach approach,
    Rounding rounding,
    ChangeBasis changeBasis,
    MissingFigures missing,
    SubmissionParts submissions,
    Gate gate,
    FootnoteStyle footnotes,
    WorkbookSettings workbook) {
  /** How a figure is rounded where it is displayed. */
  public enum Rounding {
    HALF_UP(RoundingMode.HALF_UP),
    /** GB/T 8170. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
      this.mode = mode;
    }

    public RoundingMode mode() {
      return mode;
    }
  }

  /** From which figures year-over-year changes are computed. */
  public enum ChangeBasis {
    EXACT,
    DISPLAYED
  }

  /** What an incomplete group figure means for publishing. */
  public enum MissingFigures {
    /** Printed with its coverage. */
    FLAG,
    /** Blocks publishing. */
    FAIL
  }

  /** How footnotes with the same text are numbered. */
  public enum FootnoteStyle {
    SHARED,
    PER_ROW
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
   * @param deadline text for the cover; empty: none
   * @param limits how large a returned one may be
   */
  public record WorkbookSettings(String password, String deadline, Limits limits) {}

  public Settings {
    years = List.copyOf(years);
    languages = List.copyOf(languages);
  }

  /** The language of messages, workbooks and tables. */
  public Language language() {
    return languages.get(0);
  }
}
