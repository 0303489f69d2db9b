package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * G405: who joined or left the boundary of a node, or counts with another share than the year
 * before (IFRS S1 and GRI 2-2 ask for such changes to be told).
 */
final class BoundaryChanges {
  private final Basis basis;
  private final String node;
  private final Year year;
  private final Set<String> now;
  private final Set<String> before;

  private BoundaryChanges(Basis basis, String node) {
    this.basis = basis;
    this.node = node;
    this.year = basis.year();
    this.now = counting(year);
    this.before = counting(year.prior());
  }

  /** Codes of the entities below the node that are in the boundary on some day of the year. */
  private Set<String> counting(Year wanted) {
    YearTree tree = basis.tree().in(wanted);
    return tree.subtree(node).stream()
        .map(Entity::code)
        .filter(code -> !code.equals(node) && tree.inBoundary(code, false))
        .collect(Collectors.toSet());
  }

  /** One note for each entity below the node whose part in it changed in the reporting year. */
  static List<Finding> of(Basis basis, String node) {
    BoundaryChanges changes = new BoundaryChanges(basis, node);
    return basis.tree().entities().stream()
        .flatMap(entity -> changes.of(entity).map(text -> changes.told(entity, text)).stream())
        .toList();
  }

  private Optional<LocalText> of(Entity entity) {
    if (!before.contains(entity.code())) {
      return now.contains(entity.code()) ? Optional.of(joined(entity)) : Optional.empty();
    }
    boolean gone = !now.contains(entity.code()) || entity.left().isBefore(entity.lastDay(year));
    return gone ? Optional.of(left(entity)) : otherShare(entity);
  }

  private LocalText joined(Entity entity) {
    return entity.joined().isBefore(entity.firstDay(year))
        ? Words.of("in the boundary since this year")
        : Words.of("in the boundary since {0}").fill(entity.joined());
  }

  private LocalText left(Entity entity) {
    return entity.left().isAfter(entity.lastDay(year))
        ? Words.of("no longer in the boundary")
        : Words.of("in the boundary until {0}").fill(entity.left());
  }

  private Optional<LocalText> otherShare(Entity entity) {
    BigDecimal old = share(entity, year.prior());
    BigDecimal current = share(entity, year);
    return old.compareTo(current) == 0
        ? Optional.empty()
        : Optional.of(
            Words.of("counts with {1} % instead of {0} %").fill(percent(old), percent(current)));
  }

  private BigDecimal share(Entity entity, Year wanted) {
    return basis.tree().in(wanted).share(entity.code(), node, basis.approach());
  }

  private static LocalText percent(BigDecimal share) {
    return LocalText.same(Exact.plain(share.multiply(Exact.HUNDRED)));
  }

  private Finding told(Entity entity, LocalText what) {
    return Finding.of(FindingKind.G405, entity.name(), what)
        .about(Subject.of(entity.code(), year.toString()));
  }
}
