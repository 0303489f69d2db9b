package org.groupkpi.project;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.measure.FiscalYear;

/**
 * G406: the approaches in use (GHG Protocol Corporate Standard, chapter 3) find in {@code entities}
 * what they multiply by; a default that stands in for it is a guess worth knowing.
 */
final class ShareColumns {
  private ShareColumns() {}

  /** Looks at every row that holds in the reporting year. */
  static void check(DefinitionTable entities, Settings settings, Catalogue catalogue) {
    Set<Approach> used = new LinkedHashSet<>(Set.of(settings.approach()));
    catalogue.indicators().values().forEach(indicator -> indicator.approach().ifPresent(used::add));
    for (DefinitionRow row : entities.rows()) {
      if (row.has("parent") && holds(row, settings)) {
        used.forEach(approach -> check(row, approach, settings));
      }
    }
  }

  private static boolean holds(DefinitionRow row, Settings settings) {
    LocalDate from = row.date("from").orElse(LocalDate.MIN);
    LocalDate to = row.date("to").orElse(LocalDate.MAX);
    FiscalYear year = settings.fiscalYear();
    return !from.isAfter(year.lastDay(settings.year()))
        && !to.isBefore(year.firstDay(settings.year()));
  }

  private static void check(DefinitionRow row, Approach approach, Settings settings) {
    String control = row.text("control").toLowerCase(Locale.ROOT);
    switch (approach) {
      case EQUITY_SHARE -> needed(row, "ownership", "100", approach, settings);
      case FINANCIAL_CONTROL -> {
        needed(row, "control", "full", approach, settings);
        if (control.equals("joint")) {
          needed(row, "ownership", "100", approach, settings);
        }
      }
      case OPERATIONAL_CONTROL -> {
        if (!control.isEmpty() && !control.equals("full")) {
          needed(row, "operated", "no", approach, settings);
        }
      }
    }
  }

  private static void needed(
      DefinitionRow row, String column, String standIn, Approach approach, Settings settings) {
    if (!row.has(column)) {
      row.table()
          .problems()
          .add(
              Finding.of(FindingKind.G406, approach.title(), column, standIn)
                  .at(row.place(column))
                  .inColumn(column)
                  .about(Subject.of(row.text("code"), settings.year().toString())));
    }
  }
}
