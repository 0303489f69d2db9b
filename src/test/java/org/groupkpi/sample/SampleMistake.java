package org.groupkpi.sample;

import org.apache.commons.csv.CSVRecord;
import org.groupkpi.definition.KpiCode;

/**
 * Something that goes wrong with one form.
 *
 * @param code of the row; meaningless where the whole file is meant
 * @param what text to write, or what happens to the row or the file
 * @param kind id of the finding that it must lead to
 */
record SampleMistake(String entity, KpiCode code, Place place, String what, String kind) {

  /** Where it goes wrong. */
  enum Place {
    VALUE,
    UNIT,
    STATUS,
    PRIOR,
    RESTATED,
    ROW,
    FILE
  }

  static SampleMistake of(CSVRecord line) {
    return new SampleMistake(
        line.get("entity"),
        SampleAnswer.code(line),
        Place.valueOf(line.get("column").toUpperCase(java.util.Locale.ROOT)),
        line.get("what_to_write"),
        line.get("kind_of_mistake"));
  }

  boolean ofFile(String event) {
    return place == Place.FILE && what.equals(event);
  }
}
