package org.groupkpi.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.SourceCell;

/** Tells whether figures would be read the same way. */
public final class DefinitionsDigest {
  /** What only prints, judges or adds up. */
  private static final Set<String> OTHER_FILES =
      Stream.of(
              TableName.TABLES,
              TableName.ROWS,
              TableName.CHECKS,
              TableName.TARGETS,
              TableName.ADJUSTMENTS,
              TableName.WAIVERS,
              TableName.DISCLOSURES)
          .map(table -> "definitions/" + table.word() + ".csv")
          .collect(Collectors.toSet());

  private DefinitionsDigest() {}

  /**
   * One digest of all that reading depends on.
   *
   * @param catalogue its terms too: what formulas and checks ask of registers has a code of its own
   * @param files of the project, with their digests; those that do not concern reading are left out
   */
  public static String of(Settings settings, Catalogue catalogue, Collection<SourceCell> files) {
    Set<String> terms = catalogue.registers().terms().keySet();
    String others = settings.year() + " " + settings.approach() + " " + terms;
    return Digest.of(
        files.stream()
            .filter(file -> !OTHER_FILES.contains(file.file()))
            .sorted(Comparator.comparing(SourceCell::file))
            .map(file -> "\n" + file.file() + " " + file.sha256())
            .collect(Collectors.joining("", others, ""))
            .getBytes(UTF_8));
  }
}
