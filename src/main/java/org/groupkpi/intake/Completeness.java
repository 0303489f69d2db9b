package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Finds required rows that are blank or not there, among those that are asked of the entity. */
public final class Completeness {
  private static final LocalText NO_ROW = Words.of("the workbook has no row for it");

  private final CollectionRound round;
  private final Entity entity;
  private final List<AskedRow> required;

  public Completeness(CollectionRound round, Entity entity) {
    this.round = round;
    this.entity = entity;
    this.required =
        FormLayout.of(round, entity).rows().stream()
            .filter(row -> row.indicator().required())
            .toList();
  }

  /**
   * A finding for each gap of a form, in its order.
   *
   * @param file the workbook, for rows that are not there
   */
  List<Finding> gaps(FormContents contents, SourceCell file) {
    List<Finding> gaps = new ArrayList<>();
    for (AskedRow row : required) {
      if (absent(row, contents.facts) && !contents.lost.contains(row.code())) {
        LocalText why = contents.standing.getOrDefault(row.code(), NO_ROW);
        gaps.add(about(row, Finding.of(FindingKind.F123, row.code(), why)).at(file));
      }
      blank(row, contents.facts, contents.blank).ifPresent(gaps::add);
    }
    return gaps;
  }

  /** A finding for each required cell that was left empty, in the order of the form. */
  public List<Finding> blanks(Map<KpiCode, Fact> facts, Set<KpiCode> blank) {
    return required.stream().flatMap(row -> blank(row, facts, blank).stream()).toList();
  }

  /** Members speak for a total that was left blank, not for one whose row was taken away. */
  private static boolean absent(AskedRow row, Map<KpiCode, Fact> facts) {
    return !facts.containsKey(row.code()) && (row.depth() == 0 || !answeredElsewhere(row, facts));
  }

  private Optional<Finding> blank(AskedRow row, Map<KpiCode, Fact> facts, Set<KpiCode> blank) {
    return Optional.ofNullable(facts.get(row.code()))
        .filter(fact -> blank.contains(row.code()) && !answeredElsewhere(row, facts))
        .map(fact -> about(row, Finding.of(FindingKind.C230)).at(fact.source()));
  }

  private Finding about(AskedRow row, Finding finding) {
    Subject subject = new FigureKey(entity.code(), row.code(), round.year()).subject();
    Finding about = finding.about(subject);
    return round.countsNowhere(entity) ? about.as(Severity.NOTE) : about;
  }

  /** A total that is not there speaks for its members; complete members speak for the total. */
  static boolean answeredElsewhere(AskedRow row, Map<KpiCode, Fact> facts) {
    if (row.depth() > 0) {
      ReportedValue total = value(row.indicator().total(), facts);
      return total == Absent.NOT_APPLICABLE || total == Absent.NOT_AVAILABLE;
    }
    return row.indicator().breakdowns().stream()
        .anyMatch(dimension -> dimension.exhaustive() && complete(row.code(), dimension, facts));
  }

  private static boolean complete(KpiCode total, Dimension dimension, Map<KpiCode, Fact> facts) {
    return dimension.members().stream()
        .map(member -> value(total.with(member), facts))
        .allMatch(value -> value instanceof Figure || value == Absent.NOT_APPLICABLE);
  }

  private static ReportedValue value(KpiCode code, Map<KpiCode, Fact> facts) {
    Fact fact = facts.get(code);
    return fact == null ? Absent.BLANK : fact.value();
  }
}
