package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.groupkpi.finding.FindingText;
import org.groupkpi.project.GivenTables;
import org.groupkpi.run.Manifest;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.setup.DefinitionFiles;
import org.groupkpi.setup.DefinitionForm;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the definitions in the other form: a workbook to edit, or CSV files to review. */
@Command(name = "definitions")
final class DefinitionsCommand extends ProjectCommand {
  private static final LocalText WRITTEN =
      Words.of("{0} tables written to {1}; the project is as it was (--replace changes it)");
  private static final LocalText REPLACED =
      Words.of("{0} tables are now in {1}; the former files are kept in {2}");

  @Option(
      names = "--to",
      descriptionKey = "definitions.to",
      paramLabel = "xlsx|csv",
      required = true)
  private @Nullable DefinitionForm form;

  @Option(names = "--out", descriptionKey = "definitions.out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--replace", descriptionKey = "definitions.replace")
  private boolean replace;

  DefinitionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    GivenTables given = given();
    err().print(FindingText.ofDefinitions(language()).all(given.notes()));
    if (replace && out != null) {
      throw new WrongCall(Words.of("--replace writes into the project; leave --out away"));
    }
    Map<String, byte[]> files = Objects.requireNonNull(form).files(given, language());
    if (replace) {
      replace(given, files);
    } else {
      write(given, files);
    }
    return ExitCode.DONE;
  }

  private void write(GivenTables given, Map<String, byte[]> files) throws Exception {
    Path shown = out == null ? Path.of("converted") : out;
    try (OutputFolder output = OutputFolder.open(resolved(shown), projectFolder())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        output.write(file.getKey(), file.getValue());
      }
      Manifest.ofFiles(output, "definitions", given.settings().year(), Version.number());
      output.swapIn();
      sayEdited(output);
    }
    say(WRITTEN.fill(given.tables().size(), place(shown, files)));
  }

  private void replace(GivenTables given, Map<String, byte[]> files) throws Exception {
    Path kept = new DefinitionFiles(projectFolder(), given.files()).replace(files);
    Path folder = Objects.requireNonNull(kept.getParent());
    say(REPLACED.fill(given.tables().size(), place(folder, files), kept));
  }

  /** The file itself where there is one. */
  private static Path place(Path folder, Map<String, byte[]> files) {
    return files.size() == 1 ? folder.resolve(files.keySet().iterator().next()) : folder;
  }
}
