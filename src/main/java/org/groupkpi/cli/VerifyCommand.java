package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Approach;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.FileDifference;
import org.groupkpi.run.RecordedRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.run.Verification;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;

/** Makes an output anew from its inputs and compares every byte. */
@Command(name = "verify", customSynopsis = "kpi verify [OPTIONS] OUTPUT [project]")
final class VerifyCommand extends SubmissionsCommand {
  private static final LocalText WHICH =
      Words.of("name the output folder to verify, as in kpi verify output/2024");

  VerifyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int words() {
    return 1;
  }

  @Override
  Optional<Approach> approach() throws WrongCall {
    return Optional.of(recorded().settings().approach());
  }

  @Override
  Optional<Year> year() throws WrongCall {
    return Optional.of(recorded().settings().year());
  }

  /** Everything is read anew. */
  @Override
  Optional<Path> cache() {
    return Optional.empty();
  }

  private Path shown() throws WrongCall {
    return before().stream().findFirst().orElseThrow(() -> new WrongCall(WHICH));
  }

  private RecordedRun recorded() throws WrongCall {
    return recorded(shown(), resolved(shown()));
  }

  /** The manifest of an output folder. */
  static RecordedRun recorded(Path shown, Path folder) throws WrongCall {
    return RecordedRun.of(folder)
        .orElseThrow(
            () ->
                new WrongCall(
                    Words.of("{0} is no output folder of this tool (no manifest.json to read)")
                        .fill(shown)));
  }

  @Override
  public Integer call() throws Exception {
    RecordedRun recorded = recorded();
    Project project;
    try {
      project = load();
    } catch (WrongDefinitions wrong) {
      List<FileDifference> inputs = Verification.inputs(recorded, projectFolder());
      out().print(text().inputsOnly(shown().toString(), inputs));
      throw wrong;
    }
    if (!project.entities().root().equals(recorded.settings().node())) {
      knownNode(project, recorded.settings().node());
    }
    RunOptions options =
        RunOptions.standard(project, threads(), Version.number()).watchedBy(progress(READING));
    Verification verification =
        Verification.of(recorded, resolved(shown()), project, projectFolder(), options);
    out().print(text().of(shown().toString(), recorded, Version.number(), verification));
    return verification.holds() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private VerificationText text() {
    FileLines.Unfolding unfolding = verbose() ? FileLines.Unfolding.ALL : FileLines.Unfolding.FIRST;
    return new VerificationText(new FileLines(language(), resultStyle(), unfolding));
  }
}
