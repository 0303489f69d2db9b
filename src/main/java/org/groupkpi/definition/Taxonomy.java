package org.groupkpi.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.text.Resource;

/**
 * A published set of data points, by whose prefix a concept names it; shipped in {@code
 * taxonomies.csv}.
 *
 * @param entryPoint address of the schema that leads to all of it; empty if there is none
 */
public record Taxonomy(String prefix, String namespace, String entryPoint) {
  /** Prefix of the group's own data points, which no published taxonomy has. */
  public static final String OWN = "own";

  private static final List<Taxonomy> SHIPPED = read();

  /** The taxonomy of a prefix; that of the group has the group's code in its namespace. */
  public static Taxonomy of(String prefix, String group) {
    return shipped(prefix).orElseGet(() -> new Taxonomy(prefix, "urn:groupkpi:" + group, ""));
  }

  private static Optional<Taxonomy> shipped(String prefix) {
    return SHIPPED.stream().filter(taxonomy -> taxonomy.prefix.equals(prefix)).findFirst();
  }

  /** The prefixes that concepts may have. */
  public static Set<String> prefixes() {
    Set<String> prefixes =
        SHIPPED.stream().map(Taxonomy::prefix).collect(Collectors.toCollection(LinkedHashSet::new));
    prefixes.add(OWN);
    return prefixes;
  }

  private static List<Taxonomy> read() {
    return Resource.text(Taxonomy.class, "taxonomies.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> new Taxonomy(cells[0], cells[1], cells[2]))
        .toList();
  }
}
