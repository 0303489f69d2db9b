package org.groupkpi.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.FindingGuide;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists all kinds of findings, or explains one. */
@Command(name = "findings", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class FindingsCommand implements Callable<Integer> {
  private static final int LABEL = 10;
  private static final int LINE = 88;
  private static final int NEAREST = 3;
  private static final Map<Character, LocalText> GROUPS = groups();

  private final Surroundings surroundings;

  @Option(names = "--lang", descriptionKey = "findings.lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Parameters(arity = "0..1", descriptionKey = "findings.code", paramLabel = "CODE")
  private @Nullable String code;

  FindingsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private static Map<Character, LocalText> groups() {
    Map<Character, LocalText> groups = new LinkedHashMap<>();
    groups.put('F', Words.of("files and workbooks"));
    groups.put('C', Words.of("cells"));
    groups.put('R', Words.of("checks of the project"));
    groups.put('G', Words.of("group figures"));
    groups.put('D', Words.of("definitions"));
    return groups;
  }

  @Override
  public Integer call() throws WrongCall {
    ProjectCommand.checkLanguage(lang);
    if (code == null) {
      list();
    } else {
      explain(FindingGuide.of(known(code)));
    }
    return ExitCode.DONE;
  }

  private Language language() {
    return surroundings.language();
  }

  private PrintStream out() {
    return surroundings.console().out();
  }

  private static FindingKind known(String wanted) throws WrongCall {
    String name = wanted.toUpperCase(Locale.ROOT);
    List<String> names = Arrays.stream(FindingKind.values()).map(FindingKind::name).toList();
    if (!names.contains(name)) {
      List<String> nearest = Nearest.several(name, names, NEAREST);
      throw new WrongCall(
          Words.of("there is no finding “{0}”; near to it are {1} (kpi findings lists all)")
              .fill(
                  wanted,
                  LocalText.joined(
                      nearest.stream().map(LocalText::same).toList(), Words.of(", "))));
    }
    return FindingKind.valueOf(name);
  }

  private void list() {
    GROUPS.forEach(
        (letter, title) -> {
          out().println(letter + "  " + title.in(language()));
          Arrays.stream(FindingKind.values())
              .filter(kind -> kind.name().charAt(0) == letter)
              .forEach(kind -> out().println("  " + row(kind)));
        });
  }

  private String row(FindingKind kind) {
    return kind
        + "  "
        + TextWidth.padded(kind.severity().title().in(language()), language().chinese() ? 6 : 9)
        + kind.title().in(language());
  }

  private void explain(FindingGuide guide) {
    FindingKind kind = guide.kind();
    out().println(row(kind));
    out().println();
    labelled(Words.of("when"), guide.when());
    labelled(Words.of("do"), FindingGuide.pattern(kind.remedy()));
    out().println();
    verbatim(Words.of("example"), guide.input());
    verbatim(Words.of("prints"), guide.output().in(language()));
  }

  private void labelled(LocalText label, LocalText text) {
    String start = TextWidth.padded(label.in(language()), LABEL);
    for (String line : TextWidth.lines(text.in(language()), LINE - LABEL)) {
      out().println("  " + start + line);
      start = " ".repeat(LABEL);
    }
  }

  private void verbatim(LocalText label, String text) {
    out().println("  " + label.in(language()));
    text.lines().forEach(line -> out().println(("    " + line).stripTrailing()));
  }
}
