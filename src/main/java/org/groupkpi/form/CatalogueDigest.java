package org.groupkpi.form;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
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
        Stream.concat(
                catalogue.collected().stream().map(CatalogueDigest::line),
                catalogue.registers().all().values().stream().map(CatalogueDigest::line))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Digest.of(canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Register register) {
    return Stream.concat(
            Stream.of(
                register.code(), register.asked().name(), String.join(";", register.segments())),
            register.columns().stream()
                .map(
                    column ->
                        String.join(
                            ",",
                            column.code(),
                            column.type().name(),
                            column.unit().text(),
                            Boolean.toString(column.required()))))
        .collect(Collectors.joining("|"));
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
