package org.groupkpi.form;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Digest;

/**
 * Tells versions of a catalogue apart by what concerns collection: which codes are asked, of whom,
 * and in which unit. Names, guidance, order and everything about reporting do not count.
 */
public final class CatalogueDigest {
  private CatalogueDigest() {}

  /** SHA-256 of the canonical text, in hexadecimal. */
  public static String of(Catalogue catalogue) {
    String canonical =
        catalogue.collected().stream()
            .map(CatalogueDigest::line)
            .sorted()
            .collect(Collectors.joining("\n"));
    return Digest.of(canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Indicator indicator) {
    return String.join(
        "|",
        indicator.code(),
        indicator.collectUnit().text(),
        indicator.kind().name(),
        indicator.rule().name(),
        Boolean.toString(indicator.required()),
        indicator.segments().stream().sorted().collect(Collectors.joining(";")),
        indicator.codes().stream()
            .map(KpiCode::memberText)
            .sorted()
            .collect(Collectors.joining(";")));
  }
}
