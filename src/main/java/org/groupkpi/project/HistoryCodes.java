package org.groupkpi.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Looks up entities and codes of history; what is no longer defined is noted, not an error. */
final class HistoryCodes {
  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final LocalText UNDEFINED = Words.of("is no longer defined");

  private final Catalogue catalogue;
  private final Optional<EntityTree> tree;
  private final Forgotten forgotten = new Forgotten();

  /** Codes that were found, by the texts of their columns indicator and member. */
  private final Map<String, Map<String, KpiCode>> known = new HashMap<>();

  HistoryCodes(KnownCodes references) {
    this.catalogue = references.catalogue();
    this.tree = references.tree();
  }

  boolean knowsEntity(DefinitionRow row, String column) {
    String entity = row.needed(column);
    if (entity.isEmpty() || tree.isEmpty()) {
      return false;
    }
    boolean known = tree.get().find(entity).isPresent();
    if (!known) {
      forgotten.add(row, column, Words.of("entity"), entity, UNDEFINED);
    }
    return known;
  }

  /** What the columns indicator and member name. */
  Optional<KpiCode> code(DefinitionRow row) {
    String indicator = row.needed("indicator");
    String member = row.text("member");
    KpiCode before = known.getOrDefault(indicator, Map.of()).get(member);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<KpiCode> code = code(row, indicator, BLANKS.matcher(member).replaceAll(""));
    code.ifPresent(
        found -> known.computeIfAbsent(indicator, first -> new HashMap<>()).put(member, found));
    return code;
  }

  private Optional<KpiCode> code(DefinitionRow row, String indicator, String member) {
    int equals = member.indexOf('=');
    if (!member.isEmpty() && equals < 0) {
      row.problem(FindingKind.D029, "member", Words.of("it is written dimension=member"));
      return Optional.empty();
    }
    KpiCode code =
        member.isEmpty()
            ? KpiCode.parse(indicator)
            : new KpiCode(indicator, member.substring(0, equals), member.substring(equals + 1));
    if (indicator.isEmpty()) {
      return Optional.empty();
    }
    if (!catalogue.has(code)) {
      String column = catalogue.find(code.indicator()).isPresent() ? "member" : "indicator";
      forgotten.add(row, column, Words.of("indicator"), code.toString(), UNDEFINED);
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /** Notes a figure that is not asked of its entity now: of a formula, or of another segment. */
  void figure(DefinitionRow row, String entity, Indicator indicator) {
    String segment = tree.isEmpty() ? "" : tree.get().entity(entity).segment();
    if (!indicator.collected()) {
      forgotten.add(
          row, "indicator", Words.of("indicator"), indicator.code(), Words.of("has a formula now"));
    } else if (!indicator.asksFor(segment)) {
      LocalText why =
          segment.isEmpty()
              ? Words.of("is not asked of entities without a segment")
              : Words.of("is not asked of segment {0}").fill(segment);
      forgotten.add(row, "indicator", Words.of("indicator"), indicator.code(), why);
    }
  }

  void report() {
    forgotten.report();
  }
}
