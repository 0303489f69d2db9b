package org.groupkpi.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * What a change of definitions does to forms that were sent out before, and to years that are held.
 */
public final class DefinitionChanges {
  private static final LocalText NEW =
      Words.of(
          "forms sent earlier do not ask for {0}: send new ones (kpi template --from keeps answers)");
  private static final LocalText GONE =
      Words.of("forms sent earlier ask for {0}, which is not read any more");
  private static final LocalText UNIT =
      Words.of(
          "forms sent earlier ask for {0} in another unit, which is converted where that is possible");
  private static final LocalText JOINED = Words.of("there are no forms yet of {0}");
  private static final LocalText LEFT = Words.of("no forms are expected of {0} any more");
  private static final LocalText COMPUTED =
      Words.of("figures of all years are worked out anew for {0}; what was printed may differ");
  private static final LocalText HELD =
      Words.of("held years have no figures of {0}: changes stay empty until they are filled in");

  private final Project before;
  private final Project after;
  private final List<LocalText> told = new ArrayList<>();

  private DefinitionChanges(Project before, Project after) {
    this.before = before;
    this.after = after;
  }

  /** One text for each kind of effect, forms first; none if nothing of that changed. */
  public static List<LocalText> of(Project before, Project after) {
    DefinitionChanges changes = new DefinitionChanges(before, after);
    changes.forms();
    changes.entities();
    changes.years();
    return List.copyOf(changes.told);
  }

  private void forms() {
    Set<String> old = asked(before.catalogue());
    Set<String> now = asked(after.catalogue());
    tell(NEW, without(now, old));
    tell(GONE, without(old, now));
    tell(
        UNIT,
        differing(
            (one, other) ->
                one.collected()
                    && other.collected()
                    && !one.collectUnit().text().equals(other.collectUnit().text())));
  }

  private static Set<String> asked(Catalogue catalogue) {
    return catalogue.collected().stream()
        .flatMap(indicator -> indicator.codes().stream())
        .map(KpiCode::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void entities() {
    Set<String> old = submitting(before);
    Set<String> now = submitting(after);
    tell(JOINED, without(now, old));
    tell(LEFT, without(old, now));
  }

  private static Set<String> submitting(Project project) {
    return project.round().expected().stream()
        .map(Entity::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void years() {
    tell(
        COMPUTED,
        differing(
            (one, other) ->
                !one.formula().equals(other.formula())
                    || one.rule() != other.rule()
                    || !one.weight().equals(other.weight())
                    || !one.approach().equals(other.approach())));
    if (!after.round().firstYear()) {
      tell(HELD, without(asked(after.catalogue()), asked(before.catalogue())));
    }
  }

  /** The indicators of both that differ in some way. */
  private Set<String> differing(BiPredicate<Indicator, Indicator> differ) {
    return after.catalogue().indicators().values().stream()
        .filter(
            now ->
                before
                    .catalogue()
                    .find(now.code())
                    .filter(old -> differ.test(old, now))
                    .isPresent())
        .map(Indicator::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(others);
    return left;
  }

  private void tell(LocalText what, Set<String> codes) {
    if (!codes.isEmpty()) {
      told.add(what.fill(String.join(" ", codes)));
    }
  }
}
