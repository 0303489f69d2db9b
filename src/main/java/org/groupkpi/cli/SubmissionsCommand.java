package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that reads submitted workbooks, some of which may need a password. */
abstract class SubmissionsCommand extends ProjectCommand {
  @Option(names = "--password-file", descriptionKey = "passwordFile", paramLabel = "FILE")
  private @Nullable Path passwordFile;

  SubmissionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  final Optional<Path> passwordFile() {
    return Optional.ofNullable(passwordFile).map(this::resolved);
  }
}
