package org.groupkpi.cli;

import org.groupkpi.guard.Guard;
import org.groupkpi.guard.SlipKind;
import org.groupkpi.guard.Strength;
import org.groupkpi.project.Project;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import picocli.CommandLine.Command;

/** Says how many typical slips the rules of a project catch. */
@Command(name = "guard")
final class GuardCommand extends ProjectCommand {
  GuardCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    RunOptions options = RunOptions.standard(project, threads(), Version.number());
    ReportingRun.Judged judged = ReportingRun.judge(project, projectFolder(), options);
    Strength strength =
        Guard.measure(judged.submissions(), project.round(), project.checks(), judged.figures());
    for (Strength.Line line : strength.lines()) {
      StringBuilder b = new StringBuilder(line.indicator());
      for (SlipKind kind : SlipKind.ALL) {
        b.append(' ').append(kind.code()).append('=').append(line.material().get(kind));
      }
      out().println(b + " " + line.total() + " " + line.materialTotal());
    }
    out().println(strength.total() + " " + strength.materialTotal());
    return ExitCode.DONE;
  }
}
