package org.groupkpi.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.groupkpi.setup.CatalogueNotes;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextTable.Column;
import org.groupkpi.text.TextTable.Side;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a catalogue: where it comes from, and its indicators. */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CatalogueShowCommand implements Callable<Integer> {
  private static final int RULE = 80;
  private static final int LINE = 88;
  private static final int LABEL = 12;
  private static final int LEAST_REFERENCES = 20;
  private static final String MARK = "*";

  private final Surroundings surroundings;

  @Option(names = "--lang", descriptionKey = "findings.lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Parameters(index = "0", descriptionKey = "catalogue.name", paramLabel = "NAME")
  private @Nullable String name;

  CatalogueShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProjectCommand.checkLanguage(lang);
    ReadyCatalogue catalogue =
        CatalogueArgument.find(Objects.requireNonNull(name), surroundings.folder(), language());
    CatalogueNotes notes = catalogue.notes();
    out().println(catalogue.name() + "  " + notes.title().in(language()));
    labelled(Words.of("edition"), notes.edition());
    labelled(Words.of("source"), notes.source());
    labelled(Words.of("licence"), notes.licence());
    labelled(Words.of("checked"), notes.checked());
    labelled(Words.of("not checked"), notes.unchecked());
    out().println();
    out().print(table(catalogue.indicators()).text(surroundings.console().columns()));
    if (catalogue.indicators().stream().anyMatch(indicator -> !indicator.checked())) {
      out().println(Words.of("* not compared with the original yet").in(language()));
    }
    return ExitCode.DONE;
  }

  private TextTable table(List<ReadyCatalogue.Listed> indicators) {
    TextTable table =
        new TextTable(
            Style.PLAIN,
            List.of(
                column(Words.of("InitCommand", "Code")),
                column(Words.of("InitCommand", "Name")),
                column(Words.of("Unit")),
                new Column(Words.of("References").in(language()), Side.LEFT, LEAST_REFERENCES)),
            RULE);
    for (ReadyCatalogue.Listed each : indicators) {
      String code = each.checked() ? each.code() : each.code() + MARK;
      table.row(
          Stream.of(code, each.name().in(language()), each.unit().in(language()), each.refs())
              .map(TextTable.Cell::of)
              .toList());
    }
    return table;
  }

  private Column column(LocalText heading) {
    return new Column(heading.in(language()), Side.LEFT);
  }

  private void labelled(LocalText label, String text) {
    String start = TextWidth.padded(label.in(language()), LABEL);
    if (!text.isEmpty()) {
      for (String line : TextWidth.lines(text, LINE - LABEL)) {
        out().println("  " + start + line);
        start = " ".repeat(LABEL);
      }
    }
  }

  private PrintStream out() {
    return surroundings.console().out();
  }

  private Language language() {
    return surroundings.language();
  }
}
