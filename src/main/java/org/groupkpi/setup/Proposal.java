package org.groupkpi.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Definitions that were made of last year's report or an old form; whoever accepts a row deletes
 * its mark in {@code x_proposed}.
 *
 * @param matched what speaks for indicators of a catalogue, by their codes
 * @param tables rows that no catalogue has
 * @param published rows of {@code history/published.csv}
 */
record Proposal(Map<String, String> matched, TableSet tables, List<TableRow> published) {
  /** Where it comes from, and how sure it is. */
  static final String MARK = "x_proposed";

  static final Proposal NONE = new Proposal(Map.of(), TableSet.NONE, List.of());

  Proposal {
    matched = Map.copyOf(matched);
    published = List.copyOf(published);
  }

  Set<String> codes() {
    return matched.keySet();
  }
}
