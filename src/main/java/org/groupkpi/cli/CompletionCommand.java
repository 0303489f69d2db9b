package org.groupkpi.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes calls of {@code kpi}. */
@Command(
    name = "generate-completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CompletionCommand implements Runnable {
  /** A shell that the script is for. */
  enum Shell {
    /** Its script serves zsh as well. */
    BASH,
    ZSH,
    FISH,
    POWERSHELL
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--shell",
      descriptionKey = "completion.shell",
      paramLabel = "bash|zsh|fish|powershell")
  private Shell shell = Shell.BASH;

  @Override
  public void run() {
    CommandSpec kpi = Objects.requireNonNull(spec).root();
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash(kpi.name(), kpi.commandLine()) + '\n';
          case FISH -> FishCompletion.script(CalledCommand.all(kpi));
          case POWERSHELL -> PowerShellCompletion.script(CalledCommand.all(kpi));
        });
    out.flush();
  }
}
