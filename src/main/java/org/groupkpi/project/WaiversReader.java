package org.groupkpi.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Waiver;
import org.groupkpi.text.Words;

/** Reads {@code waivers}: findings accepted with a reason. */
final class WaiversReader {

  private WaiversReader() {}

  /**
   * The waivers, in the order of the file.
   *
   * @param checks the codes of rules and targets
   * @param year last year of a waiver that names none
   * @param reporting the reporting year; a waiver that has run out before it is noted
   */
  static List<Waiver> read(
      DefinitionTable table, KnownCodes references, Set<String> checks, Year year, Year reporting) {
    List<String> kinds = Arrays.stream(FindingKind.values()).map(FindingKind::name).toList();
    List<Waiver> waivers = new ArrayList<>();
    for (DefinitionRow row : table.rows()) {
      String finding = row.needed("finding");
      if (!finding.isEmpty() && !kinds.contains(finding)) {
        KnownCodes.unknown(row, "finding", Words.of("kind of finding"), finding, kinds);
      }
      Year until = row.year("until").orElse(year);
      if (until.compareTo(reporting) < 0) {
        row.problem(FindingKind.D043, "until", finding, until, reporting);
      }
      row.dateText("date");
      references.entity(row, "entity");
      boolean register = references.catalogue().registers().find(row.text("indicator")).isPresent();
      if (row.has("indicator") && !register) {
        references.code(row, "indicator", row.text("indicator"));
      }
      if (row.has("check") && !checks.contains(row.text("check"))) {
        KnownCodes.unknown(row, "check", Words.of("rule or target"), row.text("check"), checks);
      }
      waivers.add(
          new Waiver(
              finding,
              row.text("entity"),
              row.text("indicator"),
              row.text("check"),
              row.needed("reason"),
              row.text("author"),
              until));
    }
    return waivers;
  }
}
