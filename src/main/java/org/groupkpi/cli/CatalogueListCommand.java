package org.groupkpi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.Language;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextTable.Column;
import org.groupkpi.text.TextTable.Side;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the catalogues that are shipped. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CatalogueListCommand implements Callable<Integer> {
  private static final int RULE = 80;
  private static final int LEAST_EDITION = 12;

  private final Surroundings surroundings;

  @Option(names = "--lang", descriptionKey = "findings.lang", paramLabel = "zh|en")
  private @Nullable String lang;

  CatalogueListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProjectCommand.checkLanguage(lang);
    Language language = surroundings.language();
    TextTable table = new TextTable(Style.PLAIN, headings(language), RULE);
    for (String name : ReadyCatalogue.names()) {
      ReadyCatalogue catalogue = CatalogueArgument.find(name, surroundings.folder(), language);
      int indicators = catalogue.indicators().size();
      table.row(
          Stream.of(
                  name,
                  catalogue.notes().title().in(language),
                  Integer.toString(indicators),
                  catalogue.notes().checked(),
                  catalogue.notes().edition())
              .map(TextTable.Cell::of)
              .toList());
    }
    surroundings.console().out().print(table.text(surroundings.console().columns()));
    return ExitCode.DONE;
  }

  private static List<Column> headings(Language language) {
    return List.of(
        new Column(Words.of("CatalogueCommand", "Name").in(language), Side.LEFT),
        new Column(Words.of("CatalogueCommand", "Catalogue").in(language), Side.LEFT),
        new Column(Words.of("Indicators").in(language), Side.RIGHT),
        new Column(Words.of("Checked").in(language), Side.LEFT),
        new Column(Words.of("Edition").in(language), Side.LEFT, LEAST_EDITION));
  }
}
