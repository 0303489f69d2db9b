package org.groupkpi.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.groupkpi.project.TableName;

/** How a cell of a catalogue names what another row defines. */
enum Reference {
  /** Indicators and factors, one, several or in a formula; dimensions in brackets. */
  FORMULA,
  /** A text with figures in braces. */
  TEXT,
  /** Dimensions. */
  DIMENSIONS,
  /** A check. */
  CHECK;

  /** The columns of a table that do so. */
  static Map<String, Reference> columns(TableName table) {
    return switch (table) {
      case INDICATORS ->
          named("code", FORMULA, "weight", FORMULA, "formula", FORMULA, "breakdowns", DIMENSIONS);
      case TABLES -> named("columns", FORMULA);
      case ROWS -> named("indicator", FORMULA, "annotation_zh", TEXT, "annotation_en", TEXT);
      case DIMENSIONS -> named("dimension", DIMENSIONS);
      case FACTORS -> named("code", FORMULA);
      case CHECKS -> named("code", CHECK, "expression", FORMULA);
      case TARGETS -> named("indicator", FORMULA);
      case DISCLOSURES -> named("indicators", FORMULA, "breakdowns", DIMENSIONS);
      case ENTITIES,
          UNITS,
          REGISTERS,
          SEGMENTS,
          ADJUSTMENTS,
          RESTATEMENTS,
          WAIVERS,
          FACTS,
          PUBLISHED,
          REGISTER ->
          named();
    };
  }

  /** The indicators and factors that a cell names. */
  static Set<String> names(Reference kind, String text) {
    return switch (kind) {
      case FORMULA -> Names.in(text);
      case TEXT -> Names.inText(text);
      case DIMENSIONS, CHECK -> Set.of();
    };
  }

  private static Map<String, Reference> named(Object... columns) {
    Map<String, Reference> named = new LinkedHashMap<>();
    for (int at = 0; at < columns.length; at += 2) {
      named.put((String) columns[at], (Reference) columns[at + 1]);
    }
    return named;
  }
}
