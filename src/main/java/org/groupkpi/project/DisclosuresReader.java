package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.catalogue.Disclosure;
import org.groupkpi.catalogue.KpiCode;

/** Reads {@code disclosures}: one row a required disclosure. */
final class DisclosuresReader {
  private DisclosuresReader() {}

  static List<Disclosure> read(DefinitionTable table, References references) {
    List<Disclosure> disclosures = new ArrayList<>();
    Code unique = new Code();
    for (DefinitionRow row : table.rows()) {
      String framework = row.needed("framework");
      String code = row.needed("code");
      unique.isNew(framework + " " + code, row, "code");
      List<KpiCode> indicators =
          row.list("indicators").stream()
              .flatMap(text -> references.code(row, "indicators", text).stream())
              .toList();
      disclosures.add(
          new Disclosure(framework, code, row.local("text"), row.local("location"), indicators));
    }
    return disclosures;
  }
}
