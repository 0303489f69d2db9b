package org.groupkpi.explain;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;

/** Draws a tree with its figures in one column. */
final class TreeText {
  private static final int WIDEST_LABEL = 60;

  /**
   * A line with a figure, or one of words.
   *
   * @param rails what is drawn before the text
   */
  private record Line(String rails, Branch branch, String note) {
    String start() {
      return rails + branch.label();
    }
  }

  /** Places of the columns; figures have those before the point and from it on. */
  private record Widths(int label, int whole, int fraction, int unit) {}

  private final Style style;
  private final List<Line> lines = new ArrayList<>();

  private TreeText(Style style) {
    this.style = style;
  }

  /** The entries below a heading that is printed elsewhere. */
  static String of(List<Branch> branches, Style style) {
    TreeText tree = new TreeText(style);
    tree.add(branches, "");
    return tree.text();
  }

  private void add(List<Branch> branches, String rails) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean last = i == branches.size() - 1;
      String below = rails + (last ? "   " : "│  ");
      lines.add(new Line(rails + (last ? "└─ " : "├─ "), branch, ""));
      String beside = below + (branch.children().isEmpty() ? "   " : "│  ");
      branch.notes().forEach(note -> lines.add(new Line(beside, branch, note)));
      add(branch.children(), below);
    }
  }

  private String text() {
    int labels = 0;
    int wholes = 0;
    int fractions = 0;
    int units = 0;
    for (Line line : lines) {
      if (line.note().isEmpty() && !line.branch().value().isEmpty()) {
        labels = Math.max(labels, Math.min(WIDEST_LABEL, TextWidth.of(line.start())));
        wholes = Math.max(wholes, whole(line.branch()));
        fractions = Math.max(fractions, line.branch().value().length() - whole(line.branch()));
        units = Math.max(units, TextWidth.of(line.branch().unit()));
      }
    }
    StringBuilder out = new StringBuilder();
    for (Line line : lines) {
      out.append(text(line, new Widths(labels, wholes, fractions, units)).stripTrailing())
          .append('\n');
    }
    return out.toString();
  }

  private String text(Line line, Widths widths) {
    if (!line.note().isEmpty()) {
      return style.dim(line.rails()) + style.dim(line.note());
    }
    Branch branch = line.branch();
    String rails = style.dim(line.rails());
    if (branch.value().isEmpty()) {
      return rails + branch.label() + (branch.remark().isEmpty() ? "" : "  " + branch.remark());
    }
    int whole = whole(branch);
    int fraction = branch.value().length() - whole;
    return rails
        + branch.label()
        + blanks(widths.label() - TextWidth.of(line.start()) + 2 + widths.whole() - whole)
        + style.bold(branch.value())
        + blanks(widths.fraction() - fraction + 1)
        + TextWidth.padded(branch.unit(), widths.unit())
        + "  "
        + branch.remark();
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(1, count));
  }

  /** Places before the decimal point: figures stand with their points below each other. */
  private static int whole(Branch branch) {
    int point = branch.value().indexOf('.');
    return point < 0 ? branch.value().length() : point;
  }
}
