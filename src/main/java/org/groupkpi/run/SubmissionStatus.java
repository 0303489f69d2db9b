package org.groupkpi.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.intake.Answered;
import org.groupkpi.project.Project;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/** Finds out who has submitted, how far each has come, and what is open. */
public final class SubmissionStatus {
  /** Files that could not be used. */
  private static final Set<FindingKind> NOT_USABLE =
      EnumSet.of(
          FindingKind.F102,
          FindingKind.F103,
          FindingKind.F104,
          FindingKind.F105,
          FindingKind.F116,
          FindingKind.F119);

  private static final Set<FindingKind> ABOUT_FILES =
      EnumSet.of(
          FindingKind.F101,
          FindingKind.F102,
          FindingKind.F103,
          FindingKind.F104,
          FindingKind.F105,
          FindingKind.F110,
          FindingKind.F111,
          FindingKind.F113,
          FindingKind.F114,
          FindingKind.F116,
          FindingKind.F118,
          FindingKind.F119);

  private final Project project;
  private final CollectionRound round;
  private final YearTree tree;
  private final String node;
  private final List<Entity> entities;
  private final List<Finding> findings;
  private final Map<String, List<Finding>> byOwner;
  private final Map<String, Submission> submissions;

  private SubmissionStatus(Project project, ReportingRun.Judged judged, String node) {
    this.project = project;
    this.round = project.round();
    this.tree = project.entities().in(project.settings().year());
    this.node = node;
    this.entities = tree.subtree(node);
    this.findings = judged.findings();
    this.byOwner = findings.stream().collect(Collectors.groupingBy(SubmissionStatus::owner));
    this.submissions =
        judged.submissions().stream()
            .collect(Collectors.toMap(Submission::entity, Function.identity()));
  }

  /** What came of the submissions of a node: of all entities at or below it. */
  public static StatusReport of(Project project, ReportingRun.Judged judged, String node) {
    return new SubmissionStatus(project, judged, node).report();
  }

  private StatusReport report() {
    List<StatusReport.Line> lines = new ArrayList<>();
    for (Entity entity : entities) {
      state(entity).ifPresent(state -> lines.add(line(entity, state)));
    }
    Set<String> below = codes(entities);
    Set<String> listed = codes(lines.stream().map(StatusReport.Line::entity).toList());
    List<Finding> concerned =
        findings.stream()
            .filter(each -> below.contains(concerned(each)) || concerned(each).isEmpty())
            .toList();
    return new StatusReport(
        project.entities().entity(node),
        round.year(),
        lines,
        subGroups(lines),
        StatusReport.Tally.of(lines),
        concerned.stream().filter(each -> ABOUT_FILES.contains(each.kind())).toList(),
        StatusReport.Open.of(
            concerned.stream().filter(each -> !listed.contains(owner(each))).toList()));
  }

  private static Set<String> codes(List<Entity> some) {
    return some.stream().map(Entity::code).collect(Collectors.toSet());
  }

  /** Whom a finding concerns, an entity or a node; empty if that is nobody. */
  private static String concerned(Finding finding) {
    String entity = finding.subject().entity();
    return entity.isEmpty() ? owner(finding) : entity;
  }

  /** Whose submission a finding is about; empty if that is nobody's. */
  private static String owner(Finding finding) {
    return finding.kind().aboutGroup() ? "" : finding.subject().entity();
  }

  /** What came of an entity's submission; empty if nobody waits for one and none came. */
  private Optional<StatusReport.State> state(Entity entity) {
    if (submissions.containsKey(entity.code())) {
      return Optional.of(
          round.expects(entity)
              ? StatusReport.State.SUBMITTED
              : round.inside(entity) ? StatusReport.State.UNASKED : StatusReport.State.OUTSIDE);
    }
    if (has(entity, EnumSet.of(FindingKind.F114))) {
      return Optional.of(StatusReport.State.DUPLICATED);
    }
    if (has(entity, NOT_USABLE)) {
      return Optional.of(StatusReport.State.UNREADABLE);
    }
    return round.expects(entity) ? Optional.of(StatusReport.State.MISSING) : Optional.empty();
  }

  private boolean has(Entity entity, Set<FindingKind> kinds) {
    return ownFindings(entity).stream().anyMatch(finding -> kinds.contains(finding.kind()));
  }

  private StatusReport.Line line(Entity entity, StatusReport.State state) {
    Submission submission = submissions.get(entity.code());
    Answered answered = Answered.of(round, entity, Optional.ofNullable(submission));
    StatusReport.Tally tally =
        new StatusReport.Tally(
            round.expects(entity) ? 1 : 0,
            state == StatusReport.State.SUBMITTED ? 1 : 0,
            answered,
            StatusReport.Open.of(ownFindings(entity)));
    return new StatusReport.Line(entity, depth(entity), state, tally, file(entity, state));
  }

  private int depth(Entity entity) {
    int depth = 0;
    for (String at = entity.code(); !at.equals(node); at = tree.parent(at)) {
      depth++;
    }
    return depth;
  }

  private String file(Entity entity, StatusReport.State state) {
    return switch (state) {
      case SUBMITTED, UNASKED, OUTSIDE -> submitted(entity).file().file();
      case DUPLICATED -> fileOf(entity, EnumSet.of(FindingKind.F114));
      case UNREADABLE -> fileOf(entity, NOT_USABLE);
      case MISSING -> "";
    };
  }

  private Submission submitted(Entity entity) {
    return Objects.requireNonNull(submissions.get(entity.code()));
  }

  private String fileOf(Entity entity, Set<FindingKind> kinds) {
    return ownFindings(entity).stream()
        .filter(finding -> kinds.contains(finding.kind()))
        .map(finding -> finding.place().file())
        .findFirst()
        .orElse("");
  }

  private List<Finding> ownFindings(Entity entity) {
    return byOwner.getOrDefault(entity.code(), List.of());
  }

  /** The nodes below the reported one that have more than one line. */
  private List<StatusReport.SubGroup> subGroups(List<StatusReport.Line> lines) {
    Map<String, StatusReport.Line> byEntity =
        lines.stream().collect(Collectors.toMap(line -> line.entity().code(), Function.identity()));
    List<StatusReport.SubGroup> groups = new ArrayList<>();
    for (Entity entity : entities) {
      List<StatusReport.Line> own =
          tree.subtree(entity.code()).stream()
              .flatMap(one -> Optional.ofNullable(byEntity.get(one.code())).stream())
              .toList();
      if (!entity.code().equals(node) && own.size() > 1) {
        groups.add(new StatusReport.SubGroup(entity, depth(entity), StatusReport.Tally.of(own)));
      }
    }
    return groups;
  }
}
