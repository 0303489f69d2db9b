package org.groupkpi.consolidation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterHistory;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.Waiver;

/** What every entity said of every register, by year. */
public final class RegisterTable {
  static final RegisterTable EMPTY = new RegisterTable();

  private static final String TWICE = "G420";

  private final TreeMap<Year, Map<String, Map<String, RegisterAnswer>>> answers = new TreeMap<>();

  /** The entities, by register, whose rows are distinct from those of others. */
  private final Map<String, Set<String>> distinct = new HashMap<>();

  private RegisterTable() {}

  /** The answers of a reporting year, and of the years before it. */
  public static RegisterTable of(
      Year year, List<Submission> submissions, RegisterHistory history, List<Waiver> waivers) {
    RegisterTable table = new RegisterTable();
    history.years().headMap(year).forEach(table.answers::put);
    Map<String, Map<String, RegisterAnswer>> own = new LinkedHashMap<>();
    for (Submission submission : submissions) {
      submission
          .registers()
          .forEach(
              (code, answer) ->
                  own.computeIfAbsent(code, key -> new LinkedHashMap<>())
                      .put(submission.entity(), answer));
    }
    if (!own.isEmpty()) {
      table.answers.put(year, own);
    }
    waivers.stream()
        .filter(waiver -> waiver.finding().equals(TWICE) && waiver.until().compareTo(year) >= 0)
        .forEach(
            waiver ->
                table
                    .distinct
                    .computeIfAbsent(waiver.indicator(), key -> new HashSet<>())
                    .add(waiver.entity()));
    return table;
  }

  /** What an entity said; empty if nothing is held. */
  public Optional<RegisterAnswer> answer(Year year, String register, String entity) {
    return Optional.ofNullable(of(year, register).get(entity));
  }

  private Map<String, RegisterAnswer> of(Year year, String register) {
    return answers.getOrDefault(year, Map.of()).getOrDefault(register, Map.of());
  }

  /** Whether rows of an entity are other things than the same rows of entities before it. */
  boolean distinct(String register, String entity) {
    return saysSo(register, entity) || saysSo("", entity) || saysSo(register, "");
  }

  private boolean saysSo(String register, String entity) {
    return distinct.getOrDefault(register, Set.of()).contains(entity);
  }

  /** The first year of which anything is held. */
  Optional<Year> firstYear() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.firstKey());
  }
}
