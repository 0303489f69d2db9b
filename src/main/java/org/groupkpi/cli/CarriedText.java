package org.groupkpi.cli;

import java.util.List;
import org.groupkpi.intake.CarriedForm;
import org.groupkpi.intake.CarriedForm.Fate;
import org.groupkpi.intake.CarriedForm.Remark;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Prints what was carried over from an older form, and everything that was not. */
record CarriedText(Language language, Style style) {
  private static final LocalText CARRIED = Words.of("answers carried into {0} rows");
  private static final LocalText NOTHING_LOST = Words.of("; nothing was left behind");
  private static final LocalText ADDED = Words.of("; new rows: {0} ({1})");
  private static final int SHOWN_CODES = 10;
  private static final int LONGEST = 600;

  /** The report of one form; each line ended. */
  String text(CarriedForm form) {
    StringBuilder out = new StringBuilder();
    out.append(
            style.bold(
                TextWidth.visible(form.entity().code() + " " + form.entity().name().in(language))))
        .append(style.dim("  ← " + TextWidth.visible(form.file().file())))
        .append("\n  ")
        .append(summary(form))
        .append('\n');
    for (Fate fate : Fate.values()) {
      List<Remark> remarks =
          form.remarks().stream().filter(remark -> remark.fate() == fate).toList();
      if (!remarks.isEmpty()) {
        out.append("  ").append(emphasised(fate)).append('\n');
        remarks.forEach(remark -> out.append("    ").append(line(remark)).append('\n'));
      }
    }
    return out.toString();
  }

  private String summary(CarriedForm form) {
    LocalText rows = CARRIED.fill(form.answers().size());
    return rows.in(language)
        + (form.remarks().isEmpty() ? NOTHING_LOST.in(language) : "")
        + (form.added().isEmpty() ? "" : added(form.added()));
  }

  private String added(List<String> codes) {
    String first = String.join(" ", codes.subList(0, Math.min(SHOWN_CODES, codes.size())));
    return ADDED.fill(codes.size(), codes.size() > SHOWN_CODES ? first + " …" : first).in(language);
  }

  private String emphasised(Fate fate) {
    return switch (fate) {
      case NOT_CARRIED -> style.red(Words.of("not carried").in(language));
      case CONVERTED -> style.amber(Words.of("converted").in(language));
      case DOUBTFUL -> style.amber(Words.of("to be checked").in(language));
    };
  }

  /** What somebody typed without end is cut. */
  private static String shortened(String found) {
    return found.length() <= LONGEST ? found : TextWidth.cut(found, LONGEST);
  }

  private String line(Remark remark) {
    StringBuilder line =
        new StringBuilder(TextWidth.padded(TextWidth.visible(remark.place().address()), 14));
    if (!remark.code().isEmpty()) {
      line.append("  ").append(TextWidth.visible(remark.code()));
    }
    String found = remark.found().in(language);
    if (!found.isEmpty()) {
      line.append("  ").append(shortened(TextWidth.visible(found)));
    }
    return line.append("  ")
        .append(style.dim(TextWidth.visible(remark.reason().in(language))))
        .toString();
  }
}
