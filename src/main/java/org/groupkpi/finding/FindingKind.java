package org.groupkpi.finding;

import static org.groupkpi.finding.Severity.ERROR;
import static org.groupkpi.finding.Severity.NOTE;
import static org.groupkpi.finding.Severity.WARNING;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Every kind of finding, once: F files, C cells, R rules of the project, G group, D definitions.
 * Ids are stable and never reused. {@code {0}}, {@code {1}} ... in message and remedy are filled by
 * the finding.
 */
public enum FindingKind {
  F101(
      NOTE,
      Words.of("ignored file"),
      Words.of("this file is not a collection workbook and was not read"),
      Words.of("if it is a submission, save it as .xlsx and put it here again")),
  F102(
      ERROR,
      Words.of("other file format"),
      LocalText.same("{0}"),
      Words.of("open it in a spreadsheet program, save it as .xlsx and submit again")),
  F103(
      ERROR,
      Words.of("file not readable"),
      LocalText.same("{0}"),
      Words.of("copy the file again, or save it again as .xlsx, and submit it")),
  F104(
      ERROR,
      Words.of("file is protected"),
      Words.of("{0}, so it was not read"),
      Words.of("save it without that protection and submit again")),
  F105(
      ERROR,
      Words.of("file refused as dangerous"),
      LocalText.same("{0}"),
      Words.of(
          "save the original form again as .xlsx; head office can raise a limit in project.yaml (docs/limits.md)")),
  F110(
      ERROR,
      Words.of("entity or year not found"),
      LocalText.same("{0}"),
      Words.of(
          "use the form you were sent, or write the code beside “Entity code” and the year beside “Reporting year” on the cover")),
  F111(
      ERROR,
      Words.of("unknown entity"),
      Words.of("entity code “{0}” is not in the list of entities; the nearest is {1}"),
      Words.of("correct the entity code on the cover")),
  F112(
      WARNING,
      Words.of("identified by file name"),
      Words.of("neither code nor year stands in the workbook; taken from the file name: {0}, {1}"),
      Words.of("use the form you were sent, or fill in code and year on its cover")),
  F113(
      ERROR,
      Words.of("workbook of another year"),
      Words.of("this is the workbook of {0}; the year consolidated is {1}"),
      Words.of("submit the workbook of {1}")),
  F114(
      ERROR,
      Words.of("two submissions of one entity"),
      Words.of("{0}; none of them was taken"),
      Words.of("keep only one of them")),
  F115(
      ERROR,
      Words.of("missing submission"),
      Words.of("{0} has not submitted its workbook of {1}"),
      Words.of("ask the entity for its workbook")),
  F116(
      ERROR,
      Words.of("no indicator table found"),
      Words.of(
          "no header row with both “{0}” and “{1}” was found within the first 40 rows of any sheet"),
      Words.of("use the form you were sent and keep its header row")),
  F117(
      WARNING,
      Words.of("other template version"),
      Words.of("the form was made from another version of the catalogue: {0}"),
      Words.of("if indicators are missing, use the form sent last")),
  F118(
      WARNING,
      Words.of("entity outside the boundary"),
      Words.of("{0} is not in the reporting boundary of {1}; its figures are not counted"),
      Words.of("check the dates of the entity in the definitions")),
  F119(
      ERROR,
      Words.of("file vanished"),
      Words.of("the file was moved or deleted while the folder was read"),
      Words.of("put the file back and run again")),
  F120(
      ERROR,
      Words.of("code twice"),
      Words.of("{0} stands {1} times in this workbook ({2}); none was taken"),
      Words.of("keep one row for each code")),
  F121(
      WARNING,
      Words.of("unknown code"),
      Words.of("“{0}” is not a code that is collected; the nearest is {1}"),
      Words.of("correct the code or delete the row")),
  F122(
      WARNING,
      Words.of("figure in a row without a code"),
      Words.of("the row has no code; its figure “{0}” was not taken"),
      Words.of("write the code into the row, or delete the figure")),
  F123(
      ERROR,
      Words.of("required indicator missing"),
      Words.of("{0}, which is required, was not read: {1}"),
      Words.of("use the form you were sent and fill in this indicator")),
  F124(
      ERROR,
      Words.of("two columns for one year"),
      Words.of(
          "{0} are all headings of the year and contradict each other ({1}); no row of the table was taken"),
      Words.of("keep one column for the year; give half-years, quarters or plans another heading")),
  F125(
      ERROR,
      Words.of("known codes under no recognised heading"),
      Words.of(
          "there are figures beside {0}, but no recognised heading above (found: {1}); they were not taken"),
      Words.of("restore the heading: “{2}” over the codes, “{3}” over the figures of the year")),
  F126(
      WARNING,
      Words.of("file named after another entity"),
      Words.of("the file is named after {0}, but holds the form of {1}; it was read as that"),
      Words.of(
          "make sure that it is not the form of another entity that was filled in; if it is right, rename the file")),
  F127(
      NOTE,
      Words.of("identical duplicate"),
      Words.of("the same as {0}, byte for byte; one of them was taken"),
      Words.of("nothing to do")),
  F129(
      NOTE,
      Words.of("numbers in other columns"),
      Words.of("“{0}”: {1}"),
      Words.of("make sure that nothing was written into the wrong column")),
  F130(
      NOTE,
      Words.of("macros not run"),
      Words.of("the workbook contains macros; they are never run"),
      Words.of("nothing to do")),
  F131(
      NOTE,
      Words.of("hidden data read"),
      Words.of("hidden figures were read like others: {0}"),
      Words.of("make sure that the hidden figures are meant to be submitted")),
  F132(
      NOTE,
      Words.of("external links ignored"),
      Words.of("the workbook links to other files; links are not followed"),
      Words.of("nothing to do")),
  F133(
      NOTE,
      Words.of(".xls cannot be verified"),
      Words.of(
          "the format .xls has no checksums: a figure that was damaged on its way may go unnoticed"),
      Words.of("save it as .xlsx and submit that")),
  F134(
      NOTE,
      Words.of("bytes after the end of the file"),
      Words.of("the file itself is complete; zero bytes that follow after its end were ignored"),
      Words.of("nothing to do")),
  C201(
      NOTE,
      Words.of("number kept as text"),
      Words.of("“{0}” is text; read as the number {1}{2}"),
      Words.of("nothing to do")),
  C202(
      ERROR,
      Words.of("not a number"),
      Words.of("“{0}” is not a number: {1}"),
      Words.of("write the number only{2}; for an estimate set the status to “estimated”")),
  C203(
      ERROR,
      Words.of("percent but unit is not %"),
      Words.of("the cell is a percentage ({0}) but the unit is {1}"),
      Words.of("write the figure in {1}")),
  C204(
      ERROR,
      Words.of("formula without result"),
      Words.of("formula {0} has no stored result"),
      Words.of("open and save the file in a spreadsheet program, or write the number itself")),
  C205(
      NOTE,
      Words.of("figures are formulas"),
      Words.of("figures of this workbook that are formulas: {0}; their results were read"),
      Words.of("nothing to do")),
  C206(
      NOTE,
      Words.of("annotation kept"),
      Words.of("“{0}” was read as {1}; the parenthesis is kept as annotation"),
      Words.of("nothing to do")),
  C207(
      WARNING,
      Words.of("unit typed into the cell"),
      Words.of("“{0}” was converted to {1} {2}"),
      Words.of("write only the number, in {2}")),
  C208(
      ERROR,
      Words.of("foreign unit in the cell"),
      Words.of("the unit in “{0}” does not convert to {1}"),
      Words.of("write the figure in {1}")),
  C209(
      ERROR,
      Words.of("ambiguous dash"),
      Words.of("“{0}” may mean zero, not applicable or not available"),
      Words.of("write 0, N/A or “not available”")),
  C210(
      ERROR,
      Words.of("outside the allowed range"),
      Words.of("{0} {1} is outside the allowed range ({2})"),
      Words.of("check the figure and its unit; if it is right indeed, tell head office")),
  C211(
      NOTE,
      Words.of("more than 15 digits"),
      Words.of("“{0}” has more than 15 significant digits, which spreadsheet programs cannot hold"),
      Words.of("check the last digits")),
  C212(
      ERROR,
      Words.of("one cell for several codes"),
      Words.of(
          "the cell is merged over the rows of {0}; whose figure it is cannot be told, so none was taken"),
      Words.of("split the cell and fill in each row")),
  C213(
      WARNING,
      Words.of("stored result differs from the formula"),
      Words.of("{0} is stored, but the formula {1} gives {2}; the stored result was taken"),
      Words.of(
          "calculate the workbook anew (F9), save it and submit again; if the stored result is right, say why")),
  C220(
      WARNING,
      Words.of("large change since last year"),
      Words.of("{0} last year, {1} {2} this year: {3} %, beyond {4}"),
      Words.of("check it; if it is right, give the reason in the note column")),
  C221(
      WARNING,
      Words.of("likely unit slip"),
      Words.of(
          "{0} {1} is about {3} times last year's {2}{5}: the unit or the decimal point may be wrong; {4} {1} would fit"),
      Words.of(
          "check the unit and the decimal point and correct it if {4} is meant; if the figure is right, give the reason in the note column")),
  C222(
      WARNING,
      Words.of("identical to last year"),
      Words.of("identical to last year's {0} {1} to the last digit"),
      Words.of(
          "make sure that it is not last year's figure; if it is right, say so in the note column")),
  C223(
      WARNING,
      Words.of("sign differs from the prior year"),
      Words.of("{0} last year, {1} {2} this year: the sign differs"),
      Words.of("check the sign; if it is right, give the reason in the note column")),
  C224(
      WARNING,
      Words.of("out of line with the segment"),
      Words.of(
          "{0} ÷ {1} is {2}, about {6} times the median {5} of the {4} entities of segment “{3}”"),
      Words.of(
          "check the figures and units of {0} and {1}; if they are right, give the reason in the note column")),
  C225(
      NOTE,
      Words.of("many round figures"),
      Words.of("{0} of the {1} figures from 1,000 up end in 000; they may be guesses"),
      Words.of(
          "make sure that they were measured; for estimates set the status to “estimated” and say how they were made")),
  C230(
      ERROR,
      Words.of("blank though required"),
      Words.of("a required figure is blank"),
      Words.of(
          "write the figure; N/A if there is no such activity; “not available” with a reason if the figure is not to be had yet")),
  C231(
      WARNING,
      Words.of("not available without reason"),
      Words.of("“not available” was given without a reason"),
      Words.of("say in the note column why, and when the figure will come")),
  C232(
      ERROR,
      Words.of("status contradicts the figure"),
      Words.of("the status is “{0}” but the cell holds “{1}”"),
      Words.of("correct the status, or delete the figure")),
  C240(
      WARNING,
      Words.of("unit changed, converted"),
      Words.of("the unit {0} was changed to {1}; converted to {0}"),
      Words.of("report in {0}, the unit you were given")),
  C241(
      ERROR,
      Words.of("unit not convertible"),
      Words.of("unit “{1}” does not convert to {0}; the figure was not taken"),
      Words.of("put the unit back to {0} and check the figure")),
  C242(
      NOTE,
      Words.of("unit empty"),
      Words.of("the unit is empty; read as {0}"),
      Words.of("nothing to do")),
  C250(
      ERROR,
      Words.of("prior figure overwritten"),
      Words.of("last year's figure was changed to “{1}”; we hold {0}, which stays"),
      Words.of(
          "if last year's figure was wrong, write the right one into the column “restated” and give the reason")),
  C251(
      NOTE,
      Words.of("prior figure taken from the workbook"),
      Words.of("no figure of last year is held; {0}{1} is taken as first reported"),
      Words.of("nothing to do")),
  C252(
      ERROR,
      Words.of("restatement without reason"),
      Words.of("last year's figure is restated to “{0}” without a reason; not taken"),
      Words.of("give the reason in the note column")),
  C260(
      ERROR,
      Words.of("members do not add up"),
      Words.of("the members of {0} add up to {1}, the total is {2}: {3} apart"),
      Words.of("check the members and the total, and correct the wrong one")),
  C261(
      ERROR,
      Words.of("two breakdowns differ"),
      Words.of("by {0} the sum is {1}, by {2} it is {3}"),
      Words.of("check the two breakdowns and correct the wrong one; fill in the total as well")),
  R300(
      ERROR,
      Words.of("rule of the project not met"),
      Words.of("{0}{1} ({2}): {3}. Figures: {4}"),
      Words.of(
          "check the figures listed and correct the wrong one; if all are right, give the reason in the note column and tell head office")),
  R301(
      NOTE,
      Words.of("rule not evaluated"),
      Words.of("{0} ({1}) was not evaluated: {2}"),
      Words.of("nothing to do; it is evaluated once the figures are there")),
  G400(
      WARNING,
      Words.of("incomplete figure"),
      Words.of("{0} {1}: {3} of {2} entities reported"),
      Words.of("ask for what is missing: {4}")),
  G401(
      NOTE,
      Words.of("estimated share"),
      Words.of("{2} % of {0} {1} is estimated"),
      Words.of("nothing to do")),
  G402(
      WARNING,
      Words.of("differs from what was published"),
      Words.of("{0} of {1} is {2}, published was {3}, and no restatement explains it"),
      Words.of("check the history; if it was corrected, enter the reason in restatements.csv")),
  G403(
      NOTE,
      Words.of("figure restated"),
      Words.of("{0} of {1} is restated from {2} to {3}"),
      Words.of("nothing to do")),
  G404(
      WARNING,
      Words.of("printed change differs"),
      Words.of(
          "the change of {0} in {1} is printed as {2}, but the printed figures {3} and {4} give {5}{6}"),
      Words.of(
          "set change-basis: displayed in project.yaml if readers are to find the change they compute; else waive this")),
  G405(
      NOTE,
      Words.of("boundary changed"),
      Words.of("{0}: {1}"),
      Words.of("nothing to do; like-for-like changes are free of it")),
  G406(
      WARNING,
      Words.of("share or control not given"),
      Words.of(
          "consolidation by {0} needs column {1}; it is empty for this entity and was taken as {2}"),
      Words.of("fill in {1} in entities.csv, also if it is {2} indeed")),
  G407(
      ERROR,
      Words.of("adjustment of no figure"),
      Words.of("adjustment {0} concerns {2} of {1}, but that figure is {3}"),
      LocalText.same("{4}")),
  G408(
      NOTE,
      Words.of("adjustments exceed 10 %"),
      Words.of("adjustments make up {2} % of {0} {1}"),
      Words.of("keep the evidence at hand")),
  G410(
      WARNING,
      Words.of("target missed"),
      Words.of("{0}: target {1}, result {2}"),
      Words.of("check the figure; if it is right, say in the report why the target was missed")),
  G411(
      WARNING,
      Words.of("rounded parts do not add up"),
      Words.of(
          "table {0}: the printed parts of {1} in {2} add up to {3}, the printed total is {4}"),
      Words.of(
          "set balance to yes for the table in tables.csv; where that does not help, check the figures, print more decimals, or waive this and note that parts may not add up for rounding")),
  G412(
      WARNING,
      Words.of("elimination pair differs"),
      Words.of("the eliminations of {0} and {1} differ: {2} and {3}"),
      Words.of("ask both parties and make the two rows agree")),
  G413(
      WARNING,
      Words.of("restatement not yet accepted"),
      Words.of("{0} restates {1} of {2} from {3} to {4}; head office has not accepted it yet"),
      Words.of("accept it by a row in restatements.csv (value may be empty)")),
  G414(
      WARNING,
      Words.of("figure below restated, this one not"),
      Words.of("{2} of {3} at {1} was restated to {4}; {0} still stands at {5}"),
      Words.of(
          "if {0} changes as well, restate it by a row in restatements.csv; if it does not, waive this")),
  D001(
      ERROR,
      Words.of("definition file not readable"),
      LocalText.same("{0}"),
      Words.of("mend the file and run again")),
  D002(
      ERROR,
      Words.of("unknown column"),
      Words.of("there is no column “{0}”; the nearest is {1}"),
      Words.of("correct the name; columns of your own begin with x_")),
  D003(
      ERROR,
      Words.of("column twice"),
      Words.of("column “{0}” stands more than once"),
      Words.of("keep one of them")),
  D004(
      ERROR,
      Words.of("required table or column missing"),
      Words.of("FindingKind", "{0} is missing"),
      Words.of("add it")),
  D005(
      NOTE,
      Words.of("file read as GB18030"),
      Words.of("the file is not UTF-8; read as GB18030"),
      Words.of("better save it as CSV UTF-8")),
  D006(
      ERROR,
      Words.of("required cell empty"),
      Words.of("column {0} must not be empty"),
      Words.of("fill it in")),
  D007(
      ERROR,
      Words.of("bad code"),
      Words.of("“{0}” is not a valid code"),
      Words.of(
          "a code begins with a letter and has letters, digits, “_” and “-” only (no “-” in indicators and factors), 64 characters at most, and is none of sum min max abs total prior")),
  D008(
      ERROR,
      Words.of("duplicate code"),
      Words.of("“{0}” is not unique; it stands first in {1}"),
      Words.of("use different codes")),
  D009(
      ERROR,
      Words.of("value not allowed"),
      Words.of("“{0}” is not allowed here; use one of: {1}"),
      Words.of("use an allowed value")),
  D010(
      ERROR,
      Words.of("not a number"),
      Words.of("“{0}” is not a number"),
      Words.of("write a number")),
  D011(
      ERROR,
      Words.of("not a date"),
      Words.of("“{0}” is not a date"),
      Words.of("write it year first, like 2024-06-30 or 2024/6/30")),
  D012(
      ERROR,
      Words.of("unknown reference"),
      Words.of("there is no {0} “{1}”; the nearest is {2}"),
      Words.of("correct the code")),
  D013(
      ERROR,
      Words.of("unknown unit"),
      LocalText.same("{0}"),
      Words.of("use a unit that kpi units lists, or define it in units.csv")),
  D014(
      ERROR,
      Words.of("units do not match"),
      LocalText.same("{0}"),
      Words.of("correct the unit or the formula")),
  D015(
      ERROR,
      Words.of("formula not readable"),
      Words.of("the formula is not readable: {0}"),
      Words.of("correct the formula")),
  D016(
      ERROR,
      Words.of("circular formula"),
      Words.of("formulas refer to each other in a circle: {0}"),
      Words.of("break the circle")),
  D017(
      ERROR,
      Words.of("entity tree broken"),
      LocalText.same("{0}"),
      Words.of("correct the column parent")),
  D018(
      ERROR,
      Words.of("dates of an entity broken"),
      LocalText.same("{0}"),
      Words.of("the rows of one code must touch and must not overlap")),
  D019(ERROR, Words.of("setting wrong"), LocalText.same("{0}"), Words.of("correct project.yaml")),
  D020(
      NOTE,
      Words.of("factor of an earlier year used"),
      Words.of("there is no factor {0} for {1}; that of {2} is used"),
      Words.of("add the factor of the year")),
  D021(
      ERROR,
      Words.of("no factor for the year"),
      Words.of("factor {0} has no value for {1} or earlier"),
      Words.of("add it to factors.csv")),
  D022(
      ERROR,
      Words.of("weight missing"),
      Words.of("the rule mean needs a weight"),
      Words.of("name an indicator in the column weight")),
  D023(
      ERROR,
      Words.of("rule does not fit"),
      LocalText.same("{0}"),
      Words.of("correct the columns aggregate or formula")),
  D024(ERROR, Words.of("row incomplete"), LocalText.same("{0}"), Words.of("complete the row")),
  D025(
      ERROR,
      Words.of("table definition wrong"),
      LocalText.same("{0}"),
      Words.of("correct tables.csv or rows.csv")),
  D026(
      ERROR,
      Words.of("adjustment wrong"),
      LocalText.same("{0}"),
      Words.of("correct adjustments.csv")),
  D027(
      ERROR,
      Words.of("restatement wrong"),
      LocalText.same("{0}"),
      Words.of("correct restatements.csv")),
  D028(
      ERROR,
      Words.of("table given twice"),
      Words.of("{0} is given both as CSV and as a sheet of definitions.xlsx"),
      Words.of("keep one of the two")),
  D029(
      ERROR,
      Words.of("history wrong"),
      LocalText.same("{0}"),
      Words.of("correct the file in the folder history")),
  D030(
      ERROR,
      Words.of("range wrong"),
      Words.of("{0} is greater than {1}"),
      Words.of("correct one of the two")),
  D031(
      NOTE,
      Words.of("name missing"),
      Words.of("{0} has no name; its code stands in"),
      Words.of("fill in name_zh or name_en")),
  D032(
      ERROR,
      Words.of("content under no heading"),
      Words.of("cell {0} of the row has content, but the header has no name there"),
      Words.of("name the column or delete the content; text with a comma stands in quotes")),
  D033(
      ERROR,
      Words.of("unknown table"),
      Words.of("there is no table “{0}”; is it {1}"),
      Words.of("correct the name of the file or sheet")),
  D034(
      NOTE,
      Words.of("file or sheet not used"),
      Words.of("“{0}” is not a table of definitions and was not read"),
      Words.of("nothing to do")),
  D035(
      ERROR,
      Words.of("number out of range"),
      Words.of("“{0}” should be {1}"),
      Words.of("correct the number")),
  D036(ERROR, Words.of("contradiction"), LocalText.same("{0}"), Words.of("correct one of the two")),
  D037(
      NOTE,
      Words.of("segment or region of no entity"),
      Words.of("no entity belongs to “{0}”; the nearest is {1}"),
      Words.of("correct it if it is misspelt")),
  D038(
      NOTE,
      Words.of("history not used"),
      Words.of("{0} “{1}” is no longer defined; its history (rows: {2}) was not used"),
      Words.of("correct it if it is misspelt")),
  D039(
      NOTE,
      Words.of("restatement left out"),
      Words.of("the reporting year is {1}; a restatement of {0} does not apply"),
      Words.of("nothing to do")),
  D040(
      ERROR,
      Words.of("year of history given twice"),
      Words.of("the year of {0} is held in another file as well"),
      Words.of("keep one of .csv and .csv.gz")),
  D041(
      ERROR,
      Words.of("unit defined wrongly"),
      LocalText.same("{0}"),
      Words.of("correct units.csv")),
  D042(
      ERROR,
      Words.of("no such breakdown"),
      Words.of("{0} has no breakdown by {1}; its breakdowns: {2}"),
      Words.of("correct the reference, or add the dimension in column breakdowns of indicators")),
  D043(
      NOTE,
      Words.of("waiver has run out"),
      Words.of("the waiver of {0} held until {1}; it does not hold for {2}"),
      Words.of("set a later until if it is still to hold; else delete the row")),
  D044(
      NOTE,
      Words.of("built-in unit defined again"),
      Words.of("“{0}” is built in; the definition in units.csv stands in this project"),
      Words.of("nothing to do")),
  D045(
      WARNING,
      Words.of("ownership below one percent"),
      Words.of("{0} means {0} %, not {1} %"),
      Words.of("if {1} % is meant, write {1}")),
  D050(
      ERROR,
      Words.of("closing was interrupted"),
      Words.of("the last kpi close was interrupted while it replaced files of history"),
      Words.of("run kpi close again; it completes that first"));

  private final Severity severity;
  private final LocalText title;
  private final LocalText message;
  private final LocalText remedy;

  FindingKind(Severity severity, LocalText title, LocalText message, LocalText remedy) {
    this.severity = severity;
    this.title = title;
    this.message = message;
    this.remedy = remedy;
  }

  /** Whether it is about consolidated figures, not about one workbook or definition. */
  public boolean aboutGroup() {
    return name().charAt(0) == 'G';
  }

  public Severity severity() {
    return severity;
  }

  /** A few words naming the kind. */
  public LocalText title() {
    return title;
  }

  /** Why it is wrong, with places for arguments. */
  public LocalText message() {
    return message;
  }

  /** What to do, with places for arguments. */
  public LocalText remedy() {
    return remedy;
  }
}
