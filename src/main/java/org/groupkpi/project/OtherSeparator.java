package org.groupkpi.project;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Words;

/** D001: columns are separated by semicolons or tabs, as Excel does in some countries. */
public final class OtherSeparator {
  private OtherSeparator() {}

  /**
   * What is wrong with a row of headings, if more of them are understood when it is parted so.
   *
   * @param cells as parted by commas
   * @param understood how many of some headings are
   */
  public static Optional<Finding> of(List<String> cells, ToLongFunction<List<String>> understood) {
    String text = String.join(",", cells).replace("\"", "");
    for (String separator : List.of(";", "\t")) {
      List<String> headings = List.of(text.split(separator, -1));
      if (headings.size() > 1 && understood.applyAsLong(headings) > understood.applyAsLong(cells)) {
        boolean tab = separator.equals("\t");
        return Optional.of(
            Finding.of(
                FindingKind.D001,
                Words.of("its columns are separated by {0}; save it as CSV UTF-8 with commas")
                    .fill(tab ? Words.of("tabs") : Words.of("semicolons"))));
      }
    }
    return Optional.empty();
  }
}
