package org.groupkpi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.check.SlipKind;
import org.groupkpi.check.Strength;
import org.groupkpi.check.Tally;
import org.groupkpi.file.CsvText;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/**
 * Prints how many slips the rules of a project catch: a table for people, or CSV.
 *
 * @param indicatorName name of an indicator by its code
 */
record StrengthText(Language language, Style style, Function<String, String> indicatorName) {
  private static final int SHORTEST = 22;
  private static final int NAME = 44;
  private static final int CELL = 6;
  private static final LocalText INDICATOR = Words.of("indicator");
  private static final LocalText ALL = Words.of("all");
  private static final LocalText MATERIAL = Words.of("large");
  private static final LocalText TOTAL = Words.of("all, large slips");
  private static final LocalText LEGEND =
      Words.of(
          "Shares caught, in percent; · where the slip cannot happen; large: slips that change the group's figure by more than 1 %.");
  private static final LocalText SUMMARY =
      Words.of(
          "{0} slips made one at a time, {1} caught ({2} %); {3} of them large, {4} caught ({5} %); without cells left blank: {6} %.");
  private static final LocalText UNGUARDED =
      Words.of(
          "Unguarded (fewer than half of the large slips are caught): {0}. Give them swing, min or max, or a rule in checks.csv.");

  void table(Strength strength, PrintStream out) {
    int width = width(strength);
    StringBuilder head = new StringBuilder(TextWidth.padded(INDICATOR.in(language), width));
    SlipKind.ALL.forEach(kind -> head.append(cell(kind.heading().in(language))));
    head.append(cell(ALL.in(language))).append(cell(MATERIAL.in(language)));
    out.println(style.bold(head.toString()));
    for (Strength.Line line : strength.lines()) {
      out.println(row(line, width));
    }
    out.println(style.bold(totals(strength, width)));
    out.println();
    out.println(style.dim(LEGEND.in(language)));
    out.println(summary(strength));
    String weak = unguarded(strength);
    if (!weak.isEmpty()) {
      out.println(style.amber(UNGUARDED.fill(weak).in(language)));
    }
  }

  private int width(Strength strength) {
    return strength.lines().stream()
        .mapToInt(line -> TextWidth.of(name(line.indicator())) + 1)
        .reduce(SHORTEST, Math::max);
  }

  private String totals(Strength strength, int width) {
    StringBuilder row = new StringBuilder(TextWidth.padded(TOTAL.in(language), width));
    SlipKind.ALL.forEach(kind -> row.append(cell(shown(strength.material(kind)))));
    return row.append(cell(shown(strength.total())))
        .append(cell(shown(strength.materialTotal())))
        .toString();
  }

  private String row(Strength.Line line, int width) {
    StringBuilder row = new StringBuilder(TextWidth.padded(name(line.indicator()), width));
    SlipKind.ALL.forEach(
        kind -> row.append(cell(shown(line.all().getOrDefault(kind, Tally.NONE)))));
    row.append(cell(shown(line.total()))).append(cell(shown(line.materialTotal())));
    return line.unguarded() ? style.amber(row.toString()) : row.toString();
  }

  /** The name, cut to its column. */
  private String name(String code) {
    String name = TextWidth.visible(indicatorName.apply(code));
    if (TextWidth.of(name) < NAME) {
      return name;
    }
    int end = name.length();
    while (TextWidth.of(name.substring(0, end)) > NAME - 3) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end).stripTrailing() + "…";
  }

  private static String cell(String text) {
    return " ".repeat(Math.max(0, CELL - TextWidth.of(text))) + text;
  }

  private static String shown(Tally tally) {
    return tally.made() == 0 ? "·" : Integer.toString(tally.percent());
  }

  private String summary(Strength strength) {
    Tally all = strength.total();
    Tally material = strength.materialTotal();
    return SUMMARY
        .fill(
            Exact.grouped(all.made()),
            Exact.grouped(all.caught()),
            Exact.grouped(all.percent()),
            Exact.grouped(material.made()),
            Exact.grouped(material.caught()),
            Exact.grouped(material.percent()),
            Exact.grouped(strength.materialWritten().percent()))
        .in(language);
  }

  private String unguarded(Strength strength) {
    List<String> names =
        strength.lines().stream()
            .filter(Strength.Line::unguarded)
            .map(
                line ->
                    line.indicator()
                        + " "
                        + TextWidth.visible(indicatorName.apply(line.indicator())))
            .toList();
    return String.join(language.chinese() ? "、" : ", ", names);
  }

  /** One line an indicator and kind of slip that can happen there. */
  static void csv(Strength strength, OutputStream out) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(List.of("indicator", "slip", "made", "caught", "large_made", "large_caught"));
      for (Strength.Line line : strength.lines()) {
        for (SlipKind kind : SlipKind.ALL) {
          Tally all = line.all().getOrDefault(kind, Tally.NONE);
          Tally material = line.material().getOrDefault(kind, Tally.NONE);
          if (all.made() > 0) {
            csv.text(line.indicator()).text(kind.code());
            csv.figure(all.made()).figure(all.caught());
            csv.figure(material.made()).figure(material.caught());
            csv.end();
          }
        }
      }
    }
  }
}
