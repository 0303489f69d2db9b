package org.groupkpi.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groupkpi.finding.Impact.Compared;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/**
 * Prints findings so that a person can mend what is wrong: where, what stood there, what to do.
 *
 * @param entityName name of an entity by its code
 * @param indicatorName name of an indicator, and of its member, by {@code HC[gender=female]}
 */
public record FindingText(
    Language language,
    Style style,
    Function<String, String> entityName,
    Function<String, String> indicatorName) {
  private static final int TITLE = 40;
  private static final int LABEL = 10;
  private static final int REPEATS = 3;
  private static final int WIDTH = 100;
  private static final int LONGEST = 600;
  private static final int MOST_LINES = 16;
  private static final LocalText FOUND = Words.of("found");
  private static final LocalText EXPECTED = Words.of("expected");
  private static final LocalText WHY = Words.of("why");
  private static final LocalText REMEDY = Words.of("do");
  private static final LocalText IMPACT = Words.of("impact");
  private static final LocalText FLIP = Words.of("; target “{0}” would be {1}");
  private static final LocalText MORE = Words.of("{0} more {1} in this file, see findings.csv");
  private static final LocalText MORE_OF_ENTITY =
      Words.of("{0} more {1} of this entity, see findings.csv");

  /** A printer of findings about definitions, in plain text. */
  public static FindingText ofDefinitions(Language language) {
    return new FindingText(language, Style.PLAIN, code -> "", code -> "");
  }

  /** All findings in their order. */
  public String all(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    findings.forEach(finding -> out.append(text(finding)).append('\n'));
    return out.toString();
  }

  /**
   * The findings in their order, but those of one kind in one file together with the first of them;
   * more than three are folded.
   */
  public String text(List<Finding> findings) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(
        finding -> groups.computeIfAbsent(group(finding), key -> new ArrayList<>()).add(finding));
    StringBuilder out = new StringBuilder();
    groups.values().forEach(group -> out.append(folded(group)));
    return out.toString();
  }

  private String folded(List<Finding> group) {
    if (group.size() <= REPEATS + 1) {
      return all(group);
    }
    Finding first = group.get(0);
    LocalText more = first.place().file().isEmpty() ? MORE_OF_ENTITY : MORE;
    LocalText line = more.fill(group.size() - REPEATS, first.kind().name());
    return all(group.subList(0, REPEATS)) + style.dim("  … " + line.in(language)) + "\n\n";
  }

  private static String group(Finding finding) {
    String file = finding.place().file();
    return finding.kind() + "\n" + (file.isEmpty() ? finding.subject().entity() : file);
  }

  /** One finding: what and who, where, what stood there, why, what to do; each line ended. */
  public String text(Finding finding) {
    StringBuilder out = new StringBuilder(head(finding)).append('\n');
    String where = where(finding);
    if (!where.isEmpty()) {
      out.append("  ").append(where).append('\n');
    }
    String expected = finding.expected().in(language);
    line(out, FOUND, finding.place().text());
    line(out, EXPECTED, expected);
    boolean toldByBoth = !finding.place().text().isEmpty() && !expected.isEmpty();
    if (!toldByBoth || finding.severity() != Severity.ERROR || finding.kind() == FindingKind.C202) {
      lines(out, WHY, why(finding));
    }
    line(out, REMEDY, finding.remedy().in(language));
    finding.impact().ifPresent(impact -> line(out, IMPACT, text(impact).in(language)));
    return out.toString();
  }

  private static LocalText text(Impact impact) {
    boolean none = impact.percent().signum() == 0 && impact.compared() != Compared.NOT_COUNTED;
    LocalText text = none ? Words.of("group figure unchanged") : change(impact);
    for (Impact.Flip flip : impact.flips()) {
      LocalText next = FLIP.fill(flip.name(), flip.status());
      text = LocalText.same("{0}{1}").fill(text, next);
    }
    return text;
  }

  private static LocalText change(Impact impact) {
    LocalText change =
        switch (impact.compared()) {
          case NOT_COUNTED -> Words.of("does not count in the group figure");
          case WITHOUT_IT -> Words.of("group figure {0} without it");
          case AS_PROPOSED -> Words.of("group figure {0} if corrected as proposed");
          case BY_LAST_YEAR -> Words.of("group figure about {0}, going by last year");
        };
    return change.fill(percent(impact.percent()));
  }

  /** Two decimals tell enough: {@code -3.20%}. */
  private static LocalText percent(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? Words.of("changed by less than 0.01%")
        : LocalText.same((rounded.signum() > 0 ? "+" : "") + rounded.toPlainString() + "%");
  }

  private String head(Finding finding) {
    String word = word(finding);
    String title = finding.kind().title().in(language);
    String start = word + " " + finding.kind() + "  ";
    String subject = subject(finding);
    int longer = TextWidth.of(word) - TextWidth.of(Severity.ERROR.title().in(language));
    String padded = TextWidth.padded(title, subject.isEmpty() ? 0 : TITLE - longer);
    return (coloured(finding, start) + style.bold(padded) + "  " + subject).stripTrailing();
  }

  private String word(Finding finding) {
    String word = finding.severity().title().in(language);
    return switch (finding.state()) {
      case OPEN -> word;
      case EXPLAINED -> word + Words.of(" (explained)").in(language);
      case WAIVED -> word + Words.of(" (waived)").in(language);
    };
  }

  private String coloured(Finding finding, String text) {
    if (finding.state() != Finding.State.OPEN || finding.severity() == Severity.NOTE) {
      return style.dim(text);
    }
    return finding.severity() == Severity.ERROR ? style.red(text) : style.amber(text);
  }

  private String subject(Finding finding) {
    String entity = finding.subject().entity();
    if (entity.isEmpty()) {
      return "";
    }
    String year = finding.subject().year();
    return TextWidth.visible(
        entity + " " + entityName.apply(entity) + (year.isEmpty() ? "" : " · " + year));
  }

  private String where(Finding finding) {
    StringBuilder where = new StringBuilder();
    add(where, finding.place().file());
    add(where, placeInFile(finding));
    if (!finding.subject().indicator().isEmpty()) {
      String code = finding.subject().code();
      add(where, code + " " + indicatorName.apply(code));
    }
    return TextWidth.visible(where.toString().strip());
  }

  /** A cell of a sheet, or row and column of a table. */
  private String placeInFile(Finding finding) {
    String cell = finding.place().cell();
    boolean row = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    if (!row) {
      return finding.place().address() + columnText(finding);
    }
    String number = Words.of("row {0}").fill(cell).in(language);
    String sheet = finding.place().sheet();
    return (sheet.isEmpty() ? number : sheet + "  " + number) + columnText(finding);
  }

  private String columnText(Finding finding) {
    String column = finding.column();
    if (column.isEmpty()) {
      return "";
    }
    boolean alone = finding.place().cell().isEmpty() && finding.place().sheet().isEmpty();
    return (alone ? "" : "  ") + Words.of("FindingText", "column {0}").fill(column).in(language);
  }

  private static void add(StringBuilder where, String part) {
    if (!part.isEmpty()) {
      where.append(where.isEmpty() ? "" : "  ").append(part);
    }
  }

  private List<String> why(Finding finding) {
    return finding.details().isEmpty()
        ? List.of(finding.message().in(language))
        : finding.details().stream().map(detail -> detail.in(language)).toList();
  }

  private void line(StringBuilder out, LocalText label, String text) {
    if (!text.isEmpty()) {
      lines(out, label, List.of(text));
    }
  }

  /** In lines that fit a terminal; what somebody typed without end is cut. */
  private void lines(StringBuilder out, LocalText label, List<String> texts) {
    String start = style.dim(TextWidth.padded(label.in(language), LABEL));
    List<String> lines =
        texts.stream()
            .flatMap(text -> TextWidth.lines(TextWidth.visible(cut(text)), WIDTH).stream())
            .toList();
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      out.append("  ").append(start).append(line).append('\n');
      start = " ".repeat(LABEL);
    }
    if (lines.size() > MOST_LINES) {
      out.append("  ").append(start).append("…\n");
    }
  }

  private static String cut(String line) {
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
