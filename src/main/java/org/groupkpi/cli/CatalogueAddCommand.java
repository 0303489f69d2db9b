package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.groupkpi.definition.Nearest;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.TableName;
import org.groupkpi.setup.ProjectAddition;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;

/** Copies rows of a catalogue into the definitions of a project, with what they need. */
@Command(name = "add", customSynopsis = "kpi catalogue add [OPTIONS] NAME [CODE...] [project]")
final class CatalogueAddCommand extends ProjectCommand {
  private static final LocalText NOTHING = Words.of("the project has all of that already");
  private static final LocalText ADDED =
      Words.of("added: {0}; the files as they were are kept in {1}");

  CatalogueAddCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean takesFiles() {
    return true;
  }

  @Override
  int words() {
    return 1;
  }

  @Override
  boolean lastIsProject() {
    return false;
  }

  @Override
  public Integer call() throws Exception {
    GivenTables given = given();
    List<String> words = before().stream().map(Path::toString).toList();
    if (words.isEmpty()) {
      throw new WrongCall(Words.of("name a catalogue (kpi catalogue list)"));
    }
    ReadyCatalogue catalogue =
        CatalogueArgument.find(words.get(0), resolved(Path.of("")), language());
    List<String> codes = words.subList(1, words.size());
    for (String code : codes) {
      if (!catalogue.codes().contains(code)) {
        throw new WrongCall(
            Words.of("{0} has no indicator or factor {1}; the nearest is {2}")
                .fill(words.get(0), code, Nearest.to(code, catalogue.codes())));
      }
    }
    ProjectAddition addition = ProjectAddition.of(given, catalogue.part(codes));
    if (addition.counts().isEmpty()) {
      say(NOTHING);
      return ExitCode.DONE;
    }
    Path kept = addition.writeTo(projectFolder());
    addition.indicators().forEach(out()::println);
    String counts =
        addition.counts().entrySet().stream()
            .map(table -> name(table.getKey()) + " " + table.getValue())
            .collect(Collectors.joining(", "));
    say(ADDED.fill(counts, kept));
    return ExitCode.DONE;
  }

  private String name(TableName table) {
    return LocalText.of(table.title().zh(), table.word()).in(language());
  }
}
