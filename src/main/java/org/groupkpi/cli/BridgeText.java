package org.groupkpi.cli;

import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.chart.Waterfall;
import org.groupkpi.chart.Waterfall.Role;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;

/** Prints a waterfall as a table for the terminal. */
final class BridgeText {
  private static final int BETWEEN = 3;
  private static final int INDENT = 2;

  private final Waterfall waterfall;
  private final Style style;
  private final int label;
  private final int column;

  private BridgeText(Waterfall waterfall, Style style) {
    this.waterfall = waterfall;
    this.style = style;
    this.label =
        waterfall.rows().stream()
            .mapToInt(row -> row.level() * INDENT + TextWidth.of(TextWidth.visible(row.label())))
            .max()
            .orElse(0);
    this.column =
        Stream.concat(
                Stream.concat(Stream.of(waterfall.unit()), waterfall.columns().stream()),
                waterfall.rows().stream()
                    .flatMap(row -> Stream.concat(Stream.of(row.value()), row.more().stream())))
            .mapToInt(TextWidth::of)
            .max()
            .orElse(0);
  }

  static String of(Waterfall waterfall, Style style) {
    return new BridgeText(waterfall, style).text();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    line(out, style.bold(TextWidth.visible(waterfall.title())));
    line(out, TextWidth.visible(waterfall.subtitle()));
    line(out, "");
    line(out, style.dim(cells("", waterfall.unit(), waterfall.columns())));
    rule(out);
    List<Waterfall.Row> rows = waterfall.rows();
    rows.subList(0, rows.size() - 1).forEach(row -> line(out, styled(row)));
    rule(out);
    line(out, styled(rows.get(rows.size() - 1)));
    line(out, "");
    if (!waterfall.remark().isEmpty()) {
      line(out, TextWidth.visible(waterfall.remark()));
    }
    return out.append("  ").append(waterfall.check()).append('\n').toString();
  }

  private String styled(Waterfall.Row row) {
    String text = cells(" ".repeat(row.level() * INDENT) + row.label(), row.value(), row.more());
    if (row.role() == Role.FIGURE) {
      return style.bold(text);
    }
    return row.level() > 0 ? style.dim(text) : text;
  }

  private void rule(StringBuilder out) {
    int width = label + (BETWEEN + column) * (1 + waterfall.columns().size());
    line(out, style.dim("─".repeat(width)));
  }

  private static void line(StringBuilder out, String text) {
    out.append(("  " + text).stripTrailing()).append('\n');
  }

  private String cells(String name, String value, List<String> more) {
    StringBuilder line = new StringBuilder(TextWidth.padded(TextWidth.visible(name), label));
    Stream.concat(Stream.of(value), more.stream())
        .forEach(
            cell -> line.append(" ".repeat(BETWEEN + column - TextWidth.of(cell))).append(cell));
    return line.toString();
  }
}
