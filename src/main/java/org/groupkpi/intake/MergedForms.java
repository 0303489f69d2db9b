package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.Submission.FilerRestatement;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Makes one submission of several workbooks of an entity that hold different codes. */
final class MergedForms {
  /** What is missing in one part may stand in another. */
  private static final Set<FindingKind> GAPS = EnumSet.of(FindingKind.C230, FindingKind.F123);

  private final CollectionRound round;
  private final Entity entity;
  private final List<ReturnedForm> forms;
  private final List<Submission> parts;
  private final List<Finding> contradictions = new ArrayList<>();

  MergedForms(CollectionRound round, Entity entity, List<ReturnedForm> forms) {
    this.round = round;
    this.entity = entity;
    this.forms = List.copyOf(forms);
    this.parts = forms.stream().flatMap(form -> form.submission().stream()).toList();
  }

  /**
   * The submission of all parts; empty if none could be read.
   *
   * @param findings of the forms
   */
  Checked<Optional<Submission>> merge(List<Finding> findings) {
    if (parts.isEmpty()) {
      return new Checked<>(Optional.empty(), findings);
    }
    Map<KpiCode, Fact> facts = united(Submission::facts);
    Map<KpiCode, Fact> priorFacts = united(Submission::priorFacts);
    Map<KpiCode, Fact> restated = united(MergedForms::restated);
    Map<String, RegisterAnswer> registers = registers();
    List<Finding> all = new ArrayList<>(findings);
    all.removeIf(finding -> GAPS.contains(finding.kind()));
    all.addAll(gaps());
    all.addAll(contradictions);
    Submission merged =
        new Submission(
            entity.code(),
            round.year(),
            parts.get(0).file(),
            facts,
            answered(priorFacts),
            parts.stream()
                .flatMap(part -> part.restatements().stream())
                .filter(one -> one.restated().equals(restated.get(one.restated().code())))
                .toList(),
            registers);
    return new Checked<>(Optional.of(merged), all);
  }

  /** The answers of all parts; a code answered differently is left blank. */
  private Map<KpiCode, Fact> united(Function<Submission, Map<KpiCode, Fact>> answers) {
    Map<KpiCode, Fact> united = new LinkedHashMap<>();
    Set<KpiCode> contradicted = new HashSet<>();
    for (Submission part : parts) {
      answers
          .apply(part)
          .forEach(
              (code, fact) -> {
                Fact before = united.get(code);
                if (before == null || before.value() == Absent.BLANK) {
                  united.put(code, fact);
                } else if (fact.value() != Absent.BLANK && !before.value().same(fact.value())) {
                  contradicted.add(code);
                  contradict(code, before.source(), said(before), fact.source(), said(fact));
                }
              });
    }
    contradicted.forEach(code -> united.computeIfPresent(code, (key, fact) -> blank(fact)));
    return united;
  }

  /** The lists of all parts; one that two parts answer differently is a gap. */
  private Map<String, RegisterAnswer> registers() {
    Map<String, RegisterAnswer> united = new LinkedHashMap<>();
    Set<String> contradicted = new HashSet<>();
    for (Submission part : parts) {
      part.registers()
          .forEach(
              (code, answer) -> {
                RegisterAnswer before = united.get(code);
                if (before == null || !before.said()) {
                  united.put(code, answer);
                } else if (answer.said() && !before.saysTheSame(answer)) {
                  contradicted.add(code);
                  contradict(
                      KpiCode.total(code),
                      before.firstPlace(),
                      said(before),
                      answer.firstPlace(),
                      said(answer));
                }
              });
    }
    contradicted.forEach(
        code ->
            united.computeIfPresent(
                code, (key, answer) -> new RegisterAnswer(false, answer.place(), List.of())));
    return united;
  }

  private static Map<KpiCode, Fact> restated(Submission part) {
    return part.restatements().stream()
        .map(FilerRestatement::restated)
        .collect(
            Collectors.toMap(Fact::code, fact -> fact, (one, other) -> one, LinkedHashMap::new));
  }

  private static Map<KpiCode, Fact> answered(Map<KpiCode, Fact> facts) {
    Map<KpiCode, Fact> answered = new LinkedHashMap<>(facts);
    answered.values().removeIf(fact -> fact.value() == Absent.BLANK);
    return answered;
  }

  /** Both places are told, for each workbook goes back to its filer. */
  private void contradict(
      KpiCode code, SourceCell one, LocalText saidOne, SourceCell other, LocalText saidOther) {
    LocalText what =
        Words.of("{0} differs in two workbooks: {2} in {1}, {4} in {3}")
            .fill(code, place(one), saidOne, place(other), saidOther);
    Subject subject = new FigureKey(entity.code(), code, round.year()).subject();
    Finding finding = Finding.of(FindingKind.F114, what).about(subject);
    contradictions.add(finding.at(one));
    contradictions.add(finding.at(other));
  }

  /** As it stands in the cell; where the status column is the answer, what this says. */
  private static LocalText said(Fact fact) {
    String text = fact.source().text();
    return text.isEmpty() ? PriorCells.shown(fact.value()) : LocalText.same(text);
  }

  private static LocalText said(RegisterAnswer answer) {
    return LocalText.same(answer.firstPlace().text());
  }

  private static LocalText place(SourceCell cell) {
    return LocalText.same(cell.file() + " " + cell.address());
  }

  private static Fact blank(Fact fact) {
    return new Fact(
        fact.key(),
        Absent.BLANK,
        false,
        fact.note(),
        fact.source(),
        fact.origin(),
        Optional.empty(),
        fact.evidence());
  }

  /** What is a gap in every part; told of the blank cell, if one part has it. */
  private List<Finding> gaps() {
    Map<Subject, Integer> times = new HashMap<>();
    Map<Subject, Finding> gaps = new LinkedHashMap<>();
    for (ReturnedForm form : forms) {
      for (Finding finding : form.findings()) {
        if (GAPS.contains(finding.kind())) {
          times.merge(finding.subject(), 1, Integer::sum);
          gaps.merge(finding.subject(), finding, MergedForms::nearer);
        }
      }
    }
    gaps.keySet().removeIf(subject -> times.getOrDefault(subject, 0) < parts.size());
    return List.copyOf(gaps.values());
  }

  private static Finding nearer(Finding one, Finding other) {
    return one.kind() == FindingKind.F123 ? other : one;
  }
}
