package org.groupkpi.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.text.Resource;

/**
 * The numbers and texts that published taxonomies have data points for, and whether these are of a
 * year or of its end; shipped in {@code concepts.csv}, read off the schemas of GRI (2025-06-23) and
 * VSME (2026-05-01). Of the taxonomies that do not stand there nothing is known.
 */
final class PublishedConcepts {
  private static final String INSTANT = "instant";
  private static final Map<String, Boolean> INSTANTS = read();

  private PublishedConcepts() {}

  /** Whether the data point is of one day; empty if it is not known. */
  static Optional<Boolean> instant(Concept concept) {
    return Optional.ofNullable(INSTANTS.get(concept.toString()));
  }

  /** Whether the names of the taxonomy are known, and this is none of them. */
  static boolean lack(Concept concept) {
    return !INSTANTS.containsKey(concept.toString())
        && INSTANTS.keySet().stream().anyMatch(name -> name.startsWith(concept.prefix() + ":"));
  }

  private static Map<String, Boolean> read() {
    return Resource.text(PublishedConcepts.class, "concepts.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].equals(INSTANT)));
  }
}
