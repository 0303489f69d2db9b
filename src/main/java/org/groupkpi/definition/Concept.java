package org.groupkpi.definition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data point of a digital taxonomy that a figure is: {@code gri:GrossDirectScope1GHGEmissions},
 * a qualified name of XML whose prefix is one of {@link Taxonomy}.
 */
public record Concept(String prefix, String name) {
  private static final Pattern QNAME =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*):([\\p{L}_][\\p{L}0-9_.-]*)");

  /** The concept of that name; nothing if it is not written {@code prefix:Name}. */
  public static Optional<Concept> parse(String text) {
    Matcher name = QNAME.matcher(text);
    return name.matches()
        ? Optional.of(new Concept(name.group(1), name.group(2)))
        : Optional.empty();
  }

  /** Whether its figure is of the end of a year: as its taxonomy says, else as the kind does. */
  public boolean atYearEnd(Kind kind) {
    return PublishedConcepts.instant(this).orElse(kind.atYearEnd());
  }

  /** Whether its taxonomy is known not to have it. */
  public boolean unheardOf() {
    return PublishedConcepts.lack(this);
  }

  @Override
  public String toString() {
    return prefix + ":" + name;
  }
}
