package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.project.Project;
import org.groupkpi.run.DataRoom;
import org.groupkpi.run.FileDifference;
import org.groupkpi.run.OutputPlace;
import org.groupkpi.run.RecordedRun;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts an output and everything that it was made of into one zip, for an assurer. */
@Command(name = "pack", customSynopsis = "kpi pack [OPTIONS] --out FILE.zip [OUTPUT] [project]")
final class PackCommand extends ProjectCommand {
  private static final LocalText CHANGED =
      Words.of(
          "{0} is not as it was when {1} was made, so nothing was packed; run kpi consolidate again");
  private static final LocalText MORE = Words.of("{0} and {1} more");
  private static final LocalText PACKED =
      Words.of("{0} files packed into {1}; unpacked, kpi verify output project computes them anew");
  private static final int NAMED = 3;

  @Option(names = "--out", descriptionKey = "pack.out", paramLabel = "FILE", required = true)
  private @Nullable Path out;

  @Option(names = "--sample", descriptionKey = "pack.sample", paramLabel = "FILE")
  private @Nullable Path sample;

  PackCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int words() {
    return 1;
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    Path shown = before().stream().findFirst().orElseGet(() -> output(null, "output", project));
    RecordedRun recorded = VerifyCommand.recorded(shown, resolved(shown));
    DataRoom room = new DataRoom(recorded, projectFolder(), resolved(shown), sample());
    refuseChanged(room.differences(), shown);
    LocalText group = project.entities().entity(project.entities().root()).name();
    Path target = Objects.requireNonNull(out);
    OutputPlace.write(
        resolved(target),
        projectFolder(),
        OutputPlace.Replace.NEVER,
        stream -> room.write(stream, group, language()));
    say(PACKED.fill(room.size(), target));
    return ExitCode.DONE;
  }

  /** The sample that goes with it. */
  private Optional<Path> sample() throws WrongCall, IOException {
    if (sample == null) {
      return Optional.empty();
    }
    Path file = resolved(sample);
    SampleFiguresCommand.returned(sample, file);
    return Optional.of(file);
  }

  private static void refuseChanged(List<FileDifference> changed, Path output) throws WrongCall {
    if (!changed.isEmpty()) {
      LocalText first =
          LocalText.same(
              changed.stream()
                  .limit(NAMED)
                  .map(FileDifference::path)
                  .collect(Collectors.joining(", ")));
      LocalText all =
          changed.size() <= NAMED
              ? first
              : MORE.fill(first, changed.size() - NAMED, changed.size());
      throw new WrongCall(CHANGED.fill(all, output));
    }
  }
}
