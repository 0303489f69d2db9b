package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a manual page of each command; the build of a release calls it. */
@Command(
    name = "generate-manual",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ManualCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", descriptionKey = "manual.folder", paramLabel = "DIR")
  private @Nullable Path folder;

  ManualCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path place = surroundings.folder().resolve(Objects.requireNonNull(folder));
    Files.createDirectories(place);
    for (CalledCommand command : CalledCommand.all(Objects.requireNonNull(spec).root())) {
      ManualPage page = new ManualPage(command, surroundings.language());
      Files.writeString(place.resolve(page.fileName()), page.text(), UTF_8);
    }
    return ExitCode.DONE;
  }
}
