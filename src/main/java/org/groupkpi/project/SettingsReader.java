package org.groupkpi.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.ReportPlan.ChangeBasis;
import org.groupkpi.definition.ReportPlan.FootnoteNumbers;
import org.groupkpi.definition.ReportPlan.Remark;
import org.groupkpi.file.Limits;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.project.Settings.MissingFigures;
import org.groupkpi.submission.Evidence;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.SignOff;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code project.yaml}. */
record SettingsReader(Map<String, YamlSettings.Value> values, SourceCell file, Problems problems) {
  static final String FILE = "project.yaml";
  private static final int LARGEST_FILE = 1 << 20;
  private static final int DEFAULT_YEARS = 3;
  private static final int MOST_MEGABYTES = 2_000;

  /** Stands in where no year can be read, so late that nothing else looks wrong because of it. */
  private static final Year NO_YEAR = new Year(2999);

  static final List<String> KEYS =
      List.of(
          """
          group year years fiscal-year-end fiscal-year-label languages approach rounding change-basis missing submissions
          gate gate.errors gate.unexplained-warnings footnotes
          notes workbook workbook.password workbook.deadline workbook.sign-off workbook.evidence workbook.guide
          limits limits.file-mb limits.part-mb limits.sheet-mb limits.total-mb limits.ratio
          limits.rows limits.cells limits.text limits.steps limits.nodes limits.alike"""
              .split("\\s+"));

  private static final Map<String, RoundingMode> ROUNDING =
      Map.of("half-up", RoundingMode.HALF_UP, "half-even", RoundingMode.HALF_EVEN);

  /**
   * What was read.
   *
   * @param settings with the overrides applied
   * @param ownYear the reporting year that the file itself names
   * @param ownApproach the approach that the file itself names
   * @param groupPlace where the code of the group stands
   */
  record Read(
      Settings settings, Year ownYear, Approach ownApproach, String group, SourceCell groupPlace) {}

  static Read read(Path folder, Overrides overrides, List<SourceCell> files, Problems problems) {
    Optional<ProjectFile> found = ProjectFile.read(folder, FILE, LARGEST_FILE, problems);
    Map<String, YamlSettings.Value> values = new LinkedHashMap<>();
    SourceCell place = found.map(ProjectFile::place).orElse(SourceCell.file(FILE, ""));
    boolean sound = found.isPresent();
    if (sound) {
      files.add(place);
      Optional<String> text = FileText.decode(found.get().bytes(), place, problems);
      try {
        values.putAll(YamlSettings.read(text.orElse(""), place));
      } catch (YamlSettings.Refused e) {
        problems.add(e.finding());
        sound = false;
      }
    }
    SettingsReader reader = new SettingsReader(values, place, sound ? problems : new Problems());
    return reader.settings(overrides);
  }

  private Read settings(Overrides overrides) {
    checkKeys();
    Optional<Year> ownYear = text("year").flatMap(text -> year("year", text));
    if (!values.containsKey("year") && overrides.year().isEmpty()) {
      wrong("year", "", Words.of("year, the reporting year, is missing"));
    }
    Year own = ownYear.or(overrides::year).orElse(NO_YEAR);
    Year year = overrides.year().orElse(own);
    Approach ownApproach =
        choice("approach", Keyword.all(Approach.values())).orElse(Approach.OPERATIONAL_CONTROL);
    List<Year> years = shifted(years(own), year.number() - own.number());
    Settings settings =
        new Settings(
            year,
            years,
            fiscalYear(),
            languages(),
            overrides.approach().orElse(ownApproach),
            choice("rounding", ROUNDING).orElse(RoundingMode.HALF_UP),
            choice("change-basis", Keyword.all(ChangeBasis.values())).orElse(ChangeBasis.EXACT),
            choice("missing", Keyword.all(MissingFigures.values())).orElse(MissingFigures.FLAG),
            choice(
                    "submissions",
                    Map.of("one", SubmissionParts.ONE, "merge", SubmissionParts.MERGED))
                .orElse(SubmissionParts.ONE),
            new Settings.Gate(count("gate.errors").orElse(0), count("gate.unexplained-warnings")),
            choice("footnotes", Keyword.all(FootnoteNumbers.values()))
                .orElse(FootnoteNumbers.SHARED),
            remarks(),
            new Settings.WorkbookSettings(
                text("workbook.password").orElse(""),
                deadline(),
                choice("workbook.sign-off", Keyword.all(SignOff.values())).orElse(SignOff.OPTIONAL),
                choice("workbook.guide", Keyword.all(FillingGuide.values()))
                    .orElse(FillingGuide.NO),
                choice("workbook.evidence", Keyword.all(Evidence.values())).orElse(Evidence.NO),
                limits()));
    String group = text("group").orElse("");
    return new Read(settings, own, ownApproach, group, place("group", group));
  }

  private void checkKeys() {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        String nearest = Nearest.to(key, KEYS);
        wrong(
            key, key, Words.of("there is no setting “{0}”; the nearest is {1}").fill(key, nearest));
      }
    }
  }

  private Optional<String> text(String key) {
    List<String> texts = texts(key);
    if (texts.size() > 1) {
      wrong(key, String.join(", ", texts), Words.of("{0} takes one value").fill(key));
    }
    return texts.stream().filter(text -> !text.isEmpty()).findFirst();
  }

  private List<String> texts(String key) {
    YamlSettings.Value value = values.get(key);
    return value == null ? List.of() : value.texts();
  }

  private Optional<Year> year(String key, String text) {
    if (text.matches("[12]\\d{3}")) {
      return Optional.of(new Year(Integer.parseInt(text)));
    }
    wrong(key, text, Words.of("“{0}” is not a year of four digits").fill(text));
    return Optional.empty();
  }

  private FiscalYear fiscalYear() {
    Optional<String> end = text("fiscal-year-end");
    Optional<MonthDay> day = end.flatMap(SettingsReader::monthDay);
    if (end.isPresent() && day.isEmpty()) {
      wrong(
          "fiscal-year-end",
          end.get(),
          Words.of("“{0}” is no last day of a year: write month and day, such as 03-31")
              .fill(end.get()));
    }
    String label = text("fiscal-year-label").orElse(FiscalYear.CALENDAR.label());
    if (!label.contains("{year}") && !(label.contains("{prior}") && label.contains("{yy}"))) {
      wrong(
          "fiscal-year-label",
          label,
          Words.of("“{0}” names no year: write FY{year}, or {prior}/{yy}").fill(label));
    }
    return new FiscalYear(day.orElse(FiscalYear.CALENDAR.end()), label);
  }

  private static Optional<MonthDay> monthDay(String text) {
    try {
      return Optional.of(MonthDay.parse("--" + text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private List<Year> years(Year year) {
    if (texts("years").isEmpty()) {
      return IntStream.rangeClosed(year.number() - DEFAULT_YEARS + 1, year.number())
          .mapToObj(Year::new)
          .toList();
    }
    List<Year> years = new ArrayList<>();
    texts("years").forEach(text -> year("years", text).ifPresent(years::add));
    boolean ascending =
        IntStream.range(1, years.size())
            .allMatch(i -> years.get(i - 1).compareTo(years.get(i)) < 0);
    if (!ascending || years.isEmpty() || !years.get(years.size() - 1).equals(year)) {
      wrong(
          "years",
          String.join(", ", texts("years")),
          Words.of("the years should ascend and end with year ({0})").fill(year));
      return List.of(year);
    }
    return years;
  }

  private static List<Year> shifted(List<Year> years, int by) {
    return years.stream().map(year -> new Year(year.number() + by)).toList();
  }

  /** What tables say below of how their figures came about. */
  private List<Remark> remarks() {
    Map<String, Remark> known = Keyword.all(Remark.values());
    List<Remark> remarks = new ArrayList<>();
    for (String text : texts("notes")) {
      Remark remark = known.get(text);
      if (remark == null || remarks.contains(remark)) {
        wrong(
            "notes",
            text,
            Words.of("“{0}” stands twice or is none of: {1}")
                .fill(text, String.join(", ", known.keySet())));
      } else {
        remarks.add(remark);
      }
    }
    return remarks;
  }

  private List<Language> languages() {
    List<Language> languages = new ArrayList<>();
    for (String text : texts("languages")) {
      Optional<Language> language = Language.of(text);
      if (language.isEmpty() || languages.contains(language.get())) {
        wrong(
            "languages",
            text,
            Words.of("“{0}” stands twice or is none of zh, zh_hant, en").fill(text));
      } else {
        languages.add(language.get());
      }
    }
    return languages.isEmpty() ? List.of(Language.ZH, Language.EN) : languages;
  }

  /** As it is written; only of a date can anybody tell who is late. */
  private String deadline() {
    String text = text("workbook.deadline").orElse("");
    if (!text.isEmpty() && YearFirst.parse(text).isEmpty()) {
      problems.add(Finding.of(FindingKind.D051, text).at(place("workbook.deadline", text)));
    }
    return text;
  }

  private <T> Optional<T> choice(String key, Map<String, T> meanings) {
    Optional<String> text = text(key);
    if (text.isPresent() && !meanings.containsKey(text.get())) {
      String all = String.join(", ", meanings.keySet().stream().sorted().toList());
      wrong(
          key,
          text.get(),
          Words.of("{0} cannot be “{1}”; use one of: {2}").fill(key, text.get(), all));
    }
    return text.map(meanings::get);
  }

  private OptionalInt count(String key) {
    Optional<BigDecimal> number = text(key).flatMap(Decimal::parse);
    if (number.filter(SettingsReader::countable).isPresent()) {
      return OptionalInt.of(number.get().intValueExact());
    }
    text(key)
        .ifPresent(
            text ->
                wrong(key, text, Words.of("{0} should be 0 or a positive whole number").fill(key)));
    return OptionalInt.empty();
  }

  /** How large submitted workbooks may be; what is not said stays as usual. */
  private Limits limits() {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        megabytes("limits.file-mb", usual.fileBytes()),
        usual.parts(),
        megabytes("limits.part-mb", usual.partBytes()),
        megabytes("limits.sheet-mb", usual.sheetBytes()),
        limit("limits.total-mb", Math.toIntExact(usual.allPartsBytes() >> 20)) * (1L << 20),
        limit("limits.ratio", usual.ratio()),
        usual.ratioFromBytes(),
        limit("limits.rows", usual.rows()),
        limit("limits.cells", usual.cells()),
        limit("limits.text", usual.textLength()),
        usual.nesting(),
        limit("limits.steps", usual.steps()),
        limit("limits.nodes", usual.nodes()),
        limit("limits.alike", usual.alike()));
  }

  private int limit(String key, int usual) {
    return count(key).orElse(usual);
  }

  /** At most what one array can hold. */
  private int megabytes(String key, int usual) {
    return Math.min(MOST_MEGABYTES, limit(key, usual >> 20)) << 20;
  }

  private static boolean countable(BigDecimal number) {
    return number.signum() >= 0
        && number.scale() <= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private SourceCell place(String key, String text) {
    YamlSettings.Value value = values.get(key);
    return value == null ? file : file.at(Integer.toString(value.line()), text);
  }

  private void wrong(String key, String text, LocalText why) {
    problems.add(Finding.of(FindingKind.D019, why).at(place(key, text)));
  }
}
