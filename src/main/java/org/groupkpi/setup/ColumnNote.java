package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.project.ColumnName;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Tells what stands in a column, as a comment on its heading does. */
final class ColumnNote {
  private static final LocalText BOTH = Words.of("{0} · {1}");
  private static final LocalText NEEDED = Words.of("The column has to be there.");
  private static final LocalText CODES = Words.of("Codes of the sheet {0}.");
  private static final LocalText EXAMPLE = Words.of("Example: {0}");

  private ColumnNote() {}

  /** Name, meaning, whether it is needed, where its codes stand, an example: a line each. */
  static String of(ColumnName column, Language language) {
    List<LocalText> lines = new ArrayList<>();
    lines.add(BOTH.fill(column.key(), column.heading()));
    lines.add(column.meaning());
    if (column.needed()) {
      lines.add(NEEDED);
    }
    column.choice().codes().ifPresent(codes -> lines.add(CODES.fill(codes.table().word())));
    if (!column.choice().example().isEmpty()) {
      lines.add(EXAMPLE.fill(column.choice().example()));
    }
    return LocalText.joined(lines, LocalText.same("\n")).in(language);
  }
}
