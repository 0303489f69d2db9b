package org.groupkpi.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;

/**
 * Second figures in parentheses behind those of a row: {@code 1,177（含处置往年贮存量 126）}.
 *
 * @param text before the second figure: {@code 含处置往年贮存量}
 * @param figures the second ones by their years
 */
record Annotation(String text, Map<Year, FoundFigure> figures) {
  private static final Pattern WRITTEN =
      Pattern.compile("([^0-9{}]+?) ?([0-9][0-9,]*(?:\\.[0-9]+)?)[^0-9]*");
  private static final Pattern FOOTNOTE = Pattern.compile("(?i)见?附?注释?|見?附?註|see note|notes?");
  private static final Pattern INCLUDING =
      Pattern.compile("(?i)^(?:其中)?(?:包?含|包括|including|of which|incl\\.?)[:：]?\\s*");

  Annotation {
    figures = Map.copyOf(figures);
  }

  /** The one that the figures of a row share. */
  static Optional<Annotation> of(FoundRow row) {
    Map<Year, FoundFigure> figures = new LinkedHashMap<>();
    String text = "";
    for (Map.Entry<Year, FoundFigure> figure : row.figures().entrySet()) {
      Matcher written = WRITTEN.matcher(figure.getValue().annotation());
      if (written.matches()
          && !FOOTNOTE.matcher(written.group(1)).matches()
          && (text.isEmpty() || text.equals(written.group(1)))) {
        text = written.group(1);
        figures.put(figure.getKey(), FoundFigure.of(written.group(2)));
      }
    }
    return figures.isEmpty() ? Optional.empty() : Optional.of(new Annotation(text, figures));
  }

  /** What the second figures are of. */
  String what() {
    return INCLUDING.matcher(text).replaceFirst("");
  }
}
