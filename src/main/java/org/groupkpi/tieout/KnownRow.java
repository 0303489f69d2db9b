package org.groupkpi.tieout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.groupkpi.text.LocalText;

/**
 * A row of ours that a document may print.
 *
 * @param identity the code of its indicator; a row of a table by unit or member: table and label
 * @param name as our tables label it
 * @param labels how it may be labelled, folded
 * @param titles titles of the table that prints it, folded; empty if none does
 * @param sections headings of its section, folded
 * @param figures by {@link ColumnHeading#key()} of their column
 */
record KnownRow(
    String identity,
    LocalText name,
    Set<String> labels,
    Set<String> titles,
    Set<String> sections,
    Map<String, Known> figures) {
  KnownRow {
    labels = Set.copyOf(labels);
    titles = Set.copyOf(titles);
    sections = Set.copyOf(sections);
    figures = new LinkedHashMap<>(figures);
  }

  Optional<Known> figure(String key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** The other year whose figure agrees where that of a year does not. */
  Optional<String> otherYear(String year, Predicate<Known> agrees) {
    return figures.entrySet().stream()
        .filter(figure -> ColumnHeading.isYear(figure.getKey()) && !figure.getKey().equals(year))
        .filter(figure -> agrees.test(figure.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a title, folded, names the table that prints it. */
  boolean inTable(String title) {
    return titles.stream().anyMatch(ours -> title.contains(ours) || named(ours, title));
  }

  /** A title may be written shorter than ours, but not so short that it says nothing. */
  private static boolean named(String ours, String title) {
    return title.length() > 3 && ours.contains(title);
  }

  boolean inSection(String heading) {
    return sections.contains(Label.folded(heading));
  }
}
