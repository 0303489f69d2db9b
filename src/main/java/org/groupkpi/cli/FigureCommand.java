package org.groupkpi.cli;

import java.util.Optional;
import org.groupkpi.boundary.Approach;
import org.groupkpi.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about one figure, which is named before the project. */
abstract class FigureCommand extends ProjectCommand {
  @Option(names = "--approach", descriptionKey = "approach", paramLabel = "NAME")
  private @Nullable String approach;

  FigureCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  final int words() {
    return 1;
  }

  @Override
  final Optional<Approach> approach() throws WrongCall {
    return approach("--approach", approach);
  }

  /** The figure of a node; where none is said, that of the group or of the node in its text. */
  final FigureArgument figure(Project project, @Nullable String node) throws WrongCall {
    String written = before().stream().findFirst().map(Object::toString).orElse("");
    return FigureArgument.of(written, project, node);
  }
}
