package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * Everything that a document may print: the rows of our tables, then those of the catalogue.
 *
 * @param byLabel rows by each of their folded labels, those of tables first
 * @param byStart those labels by their first letters
 * @param columns keys of all headings of ours
 * @param texts what stands in cells of ours, folded, with numbers as they are
 * @param others names of the other entities, folded
 * @param group names of the node, folded
 */
record OurRows(
    Map<String, List<KnownRow>> byLabel,
    Map<String, List<String>> byStart,
    Set<String> columns,
    Set<String> texts,
    Set<String> others,
    Set<String> group,
    Units units,
    Year reporting) {
  private static final int LONGEST_MARK = 3;
  private static final int START = 4;

  static OurRows of(
      List<KnownRow> rows,
      Set<String> texts,
      List<LocalText> group,
      List<LocalText> others,
      Units units,
      Year reporting) {
    Map<String, List<KnownRow>> byLabel = new LinkedHashMap<>();
    for (KnownRow row : rows) {
      row.labels()
          .forEach(label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(row));
    }
    Set<String> columns =
        rows.stream()
            .flatMap(row -> row.figures().keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, List<String>> byStart =
        byLabel.keySet().stream()
            .filter(label -> label.length() >= START)
            .collect(Collectors.groupingBy(label -> label.substring(0, START)));
    return new OurRows(
        byLabel, byStart, columns, texts, folded(others), folded(group), units, reporting);
  }

  /** The labels that stand at a place of a text in folded letters; the shortest are left out. */
  List<String> labelsAt(StringBuilder letters, int at) {
    if (at + START > letters.length()) {
      return List.of();
    }
    return byStart.getOrDefault(letters.substring(at, at + START), List.of()).stream()
        .filter(label -> at + label.length() <= letters.length())
        .filter(label -> letters.substring(at, at + label.length()).equals(label))
        .toList();
  }

  /** Whether a heading, which is none of ours, tells of a plan or another entity. */
  boolean headsOthers(String heading) {
    String folded = Label.folded(heading);
    String plain = folded;
    for (String name : group) {
      plain = plain.replace(name, "");
    }
    String name = Phrases.YEAR_OR_GROUP.matcher(plain).replaceAll("");
    return !texts.contains(Label.withNumbers(heading))
        && (Phrases.OTHERS.matcher(plain).find()
            || ColumnHeading.ofSomethingElse(heading)
            || others.contains(name)
            || others.stream().filter(Sentence::longEnough).anyMatch(plain::contains)
            || (name.length() > 1 && others.stream().anyMatch(other -> other.startsWith(name))));
  }

  private static Set<String> folded(List<LocalText> texts) {
    return texts.stream()
        .flatMap(text -> Known.spellings(text).stream())
        .map(Label::folded)
        .filter(name -> name.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The rows of a label as a document writes it, perhaps numbered or with the number of a footnote.
   */
  List<KnownRow> labelled(String written) {
    List<KnownRow> found = marked(Label.folded(written));
    return found.isEmpty() ? marked(Label.folded(Label.withoutNumbering(written))) : found;
  }

  private List<KnownRow> marked(String folded) {
    String label = folded;
    for (int digit = 0; digit < LONGEST_MARK && !byLabel.containsKey(label); digit++) {
      label = Label.withoutMark(label);
    }
    return byLabel.getOrDefault(label, List.of());
  }
}
