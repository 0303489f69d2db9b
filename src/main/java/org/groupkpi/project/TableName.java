package org.groupkpi.project;

import java.util.List;
import java.util.Optional;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Resource;

/** The tables of a project: one file or sheet each. */
public enum TableName {
  ENTITIES,
  INDICATORS,
  TABLES,
  ROWS,
  DIMENSIONS,
  UNITS,
  FACTORS,
  CHECKS,
  TARGETS,
  ADJUSTMENTS,
  RESTATEMENTS,
  WAIVERS,
  DISCLOSURES,
  REGISTERS,
  SEGMENTS,
  /** {@code history/facts-year.csv}. */
  FACTS,
  /** {@code history/published.csv}. */
  PUBLISHED,
  /** {@code history/register-REG-year.csv}; its other columns are those of the register. */
  REGISTER;

  private static final List<TableName> DEFINITIONS = List.of(values()).subList(0, 15);

  /** The tables of the folder {@code definitions}. */
  public static List<TableName> definitions() {
    return DEFINITIONS;
  }

  /** Whether a project has to have it. */
  public boolean required() {
    return compareTo(ROWS) <= 0;
  }

  /** Name of the sheet, and of the file without {@code .csv}: {@code entities}. */
  public String word() {
    return Keyword.of(this);
  }

  /** What it is called: Entities. */
  public LocalText title() {
    return LocalText.of(told()[1], told()[2]);
  }

  /** What stands in it. */
  public LocalText purpose() {
    return LocalText.of(told()[3], told()[4]);
  }

  private String[] told() {
    return Resource.text(TableName.class, "tables.csv")
        .lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(word()))
        .findFirst()
        .orElseThrow();
  }

  /** The definition table of that name. */
  public static Optional<TableName> of(String word) {
    return DEFINITIONS.stream().filter(name -> name.word().equalsIgnoreCase(word)).findFirst();
  }

  /** The names of all definition tables. */
  static List<String> words() {
    return DEFINITIONS.stream().map(TableName::word).toList();
  }
}
