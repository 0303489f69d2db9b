package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;

/**
 * Everything that a document may print: the rows of our tables, then those of the catalogue.
 *
 * @param byLabel rows by each of their folded labels, those of tables first
 * @param columns keys of all headings of ours
 * @param others names of the other entities, folded
 * @param group names of the node, folded
 */
record KnownRows(
    Map<String, List<KnownRow>> byLabel,
    Set<String> columns,
    Set<String> others,
    Set<String> group,
    Units units,
    Year reporting) {
  static KnownRows of(
      List<KnownRow> rows,
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
    return new KnownRows(byLabel, columns, folded(others), folded(group), units, reporting);
  }

  private static Set<String> folded(List<LocalText> texts) {
    return texts.stream()
        .flatMap(text -> Known.spellings(text).stream())
        .map(Label::folded)
        .filter(name -> name.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rows of a label as a document writes it, perhaps with the number of a footnote. */
  List<KnownRow> labelled(String written) {
    String folded = Label.folded(written);
    List<KnownRow> found = byLabel.getOrDefault(folded, List.of());
    return found.isEmpty() ? byLabel.getOrDefault(Label.withoutMark(folded), List.of()) : found;
  }
}
