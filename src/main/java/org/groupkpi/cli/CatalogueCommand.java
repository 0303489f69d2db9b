package org.groupkpi.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about ready catalogues. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CatalogueListCommand.class,
      CatalogueShowCommand.class,
      CatalogueAddCommand.class
    })
final class CatalogueCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    var line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }
}
