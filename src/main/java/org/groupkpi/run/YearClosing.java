package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Register;
import org.groupkpi.measure.Year;
import org.groupkpi.project.HistoryWriter;
import org.groupkpi.project.Project;
import org.groupkpi.report.PrintedFigures;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.RegisterAnswer;

/**
 * Freezes the reporting year: what entities and head office said goes into {@code history/}, with
 * what it changed of earlier years and what the report of the group printed. Adjustments stay in
 * their table; no entity said them.
 */
public final class YearClosing {
  private YearClosing() {}

  /**
   * What came of it.
   *
   * @param files that were written; none if findings stand in the way
   */
  public record Closed(ReportingRun.Judged judged, List<HistoryWriter.Written> files) {
    public Closed {
      files = List.copyOf(files);
    }
  }

  /** Judges the year, and writes it unless something blocks it. */
  public static Closed close(Project project, Path folder, RunOptions options) throws IOException {
    ReportingRun.Judged judged = ReportingRun.judge(project, folder, options);
    if (judged.gate().blocked()) {
      return new Closed(judged, List.of());
    }
    List<PublishedFigure> printed =
        PrintedFigures.of(
            judged.figures(),
            project.plan(options.node()),
            options.node(),
            project.settings().language());
    return new Closed(
        judged,
        new HistoryWriter(folder, project)
            .write(facts(judged.figures().basis()), printed, registers(judged.figures().basis())));
  }

  private static Map<Register, Map<String, RegisterAnswer>> registers(Basis basis) {
    Map<Register, Map<String, RegisterAnswer>> registers = new LinkedHashMap<>();
    for (Register register : basis.catalogue().registers().all().values()) {
      Map<String, RegisterAnswer> answers = new LinkedHashMap<>();
      for (Entity entity : basis.tree().entities()) {
        basis
            .registers()
            .answer(basis.year(), register.code(), entity.code())
            .ifPresent(answer -> answers.put(entity.code(), answer));
      }
      registers.put(register, answers);
    }
    return registers;
  }

  private static Map<Year, List<Fact>> facts(Basis basis) {
    Map<Year, List<Fact>> facts = new TreeMap<>();
    for (Year year : basis.facts().years()) {
      List<Fact> wanted =
          basis.facts().of(year).stream().filter(fact -> !inHistory(fact, basis)).toList();
      if (!wanted.isEmpty()) {
        facts.put(year, wanted);
      }
    }
    return facts;
  }

  /** Whether history holds the fact as it counts now. */
  private static boolean inHistory(Fact fact, Basis basis) {
    if (fact.year().equals(basis.year())) {
      return false;
    }
    Optional<Fact> held =
        Optional.ofNullable(basis.history().facts(fact.year(), fact.entity()).get(fact.code()));
    return held.filter(known -> known.restated().isPresent() == fact.restated().isPresent())
        .filter(known -> known.value().same(fact.value()))
        .isPresent();
  }
}
