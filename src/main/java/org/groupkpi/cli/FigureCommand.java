package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.definition.Approach;
import org.groupkpi.project.Project;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.OutputPlace;
import org.groupkpi.text.Unprintable;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about one figure, which is named before the project. */
abstract class FigureCommand extends SubmissionsCommand {
  @Option(names = "--approach", descriptionKey = "approach", paramLabel = "NAME")
  private @Nullable String approach;

  @Option(names = "--out", descriptionKey = "figure.out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--replace", descriptionKey = "figure.replace")
  private boolean replace;

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

  /** Where the result goes; empty: to the terminal. */
  final Optional<Path> file() {
    return Optional.ofNullable(out);
  }

  /** Writes a text for people to its file, else to the terminal. */
  final void write(String text) throws IOException, NotUsable {
    write(Unprintable.shownBytes(text));
  }

  /** Writes a result to its file, else to the terminal. */
  final void write(byte[] result) throws IOException, NotUsable {
    if (out == null) {
      out().write(result, 0, result.length);
      out().flush();
    } else {
      write(result, out);
    }
  }

  /** Writes a file whole, or leaves what stands there. */
  final void write(byte[] result, Path file) throws IOException, NotUsable {
    OutputPlace.Replace wanted = replace ? OutputPlace.Replace.WANTED : OutputPlace.Replace.NEVER;
    OutputPlace.write(resolved(file), projectFolder(), wanted, result);
    say(Words.of("written: {0}").fill(file));
  }

  /** The figure of a node; where none is said, that of the group or of the node in its text. */
  final FigureArgument figure(Project project, @Nullable String node) throws WrongCall {
    String written = before().stream().findFirst().map(Object::toString).orElse("");
    return FigureArgument.of(written, project, node);
  }
}
