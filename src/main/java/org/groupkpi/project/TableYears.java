package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Words;

/**
 * Reads which years a table prints: {@code 2024}, {@code 2022;2024}, {@code last 5}, {@code 近5年}.
 */
record TableYears(Settings settings) {
  private static final Pattern LAST = Pattern.compile("(?:last|最?近) ?([1-9][0-9]?) ?年?");
  private static final Pattern YEAR = Pattern.compile("([1-9][0-9]{3})年?");

  /** Ascending, none after the reporting year; those of the project where nothing is said. */
  List<Year> of(DefinitionRow row) {
    List<String> texts = row.list("years");
    if (texts.isEmpty()) {
      return settings.years();
    }
    Matcher last = LAST.matcher(Fold.words(texts.get(0)));
    List<Year> years =
        texts.size() == 1 && last.matches() ? last(Integer.parseInt(last.group(1))) : named(texts);
    if (!sound(years)) {
      row.problem(
          FindingKind.D025,
          "years",
          Words.of(
                  "“{0}” names no years: write them in ascending order up to {1}, such as 2022;2024, or last 5")
              .fill(row.text("years"), settings.year()));
      return settings.years();
    }
    return years;
  }

  private List<Year> last(int count) {
    int year = settings.year().number();
    return IntStream.rangeClosed(year - count + 1, year).mapToObj(Year::new).toList();
  }

  /** Empty if one is no year. */
  private static List<Year> named(List<String> texts) {
    List<Year> years = new ArrayList<>();
    for (String text : texts) {
      Matcher year = YEAR.matcher(Fold.width(text));
      if (!year.matches()) {
        return List.of();
      }
      years.add(new Year(Integer.parseInt(year.group(1))));
    }
    return years;
  }

  private boolean sound(List<Year> years) {
    return !years.isEmpty()
        && IntStream.range(1, years.size())
            .allMatch(at -> years.get(at - 1).compareTo(years.get(at)) < 0)
        && years.get(years.size() - 1).compareTo(settings.year()) <= 0;
  }
}
