package org.groupkpi.tagging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Taxonomy;

/**
 * The prefixes that the names of data points use.
 *
 * @param group code of the group, by which its own names and its units are known
 */
record Namespaces(String group) {
  /** Prefix of the codes of entities. */
  static final String ENTITY = "entity";

  private static final Map<String, String> REGISTRIES =
      Map.of(
          "iso4217", "http://www.xbrl.org/2003/iso4217",
          "utr", "http://www.xbrl.org/2009/utr");

  /** By which an entity is known: {@code urn:groupkpi:GROUP:entity}. */
  String scheme() {
    return Taxonomy.of(Taxonomy.OWN, group).namespace() + ":" + ENTITY;
  }

  /** The namespaces of all names, by their prefixes. */
  SortedMap<String, String> of(Collection<DataPoint> points) {
    SortedMap<String, String> namespaces = new TreeMap<>();
    for (String prefix : prefixes(points)) {
      String namespace = REGISTRIES.get(prefix);
      namespaces.put(
          prefix, namespace == null ? Taxonomy.of(prefix, group).namespace() : namespace);
    }
    return namespaces;
  }

  private static Set<String> prefixes(Collection<DataPoint> points) {
    Set<String> prefixes = new TreeSet<>();
    for (DataPoint point : points) {
      prefixes.add(point.aspects().concept().prefix());
      dimension(point.aspects().code()).ifPresent(name -> prefixes.add(Taxonomy.OWN));
      point.aspects().measure().stream()
          .flatMap(Measure::measures)
          .map(name -> name.substring(0, name.indexOf(':')))
          .forEach(prefixes::add);
    }
    return prefixes;
  }

  /** Addresses of the schemas of the taxonomies. */
  List<String> schemas(Collection<DataPoint> points) {
    Set<String> schemas = new LinkedHashSet<>();
    for (DataPoint point : points) {
      schemas.add(Taxonomy.of(point.aspects().concept().prefix(), group).entryPoint());
    }
    schemas.remove("");
    return List.copyOf(schemas);
  }

  /** The dimension of a member: {@code own:gender}. */
  static Optional<String> dimension(KpiCode code) {
    return code.isTotal() ? Optional.empty() : Optional.of(Taxonomy.OWN + ":" + code.dimension());
  }

  /** A member: {@code own:female}. */
  static String member(KpiCode code) {
    return Taxonomy.OWN + ":" + code.member();
  }
}
