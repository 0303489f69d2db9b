package org.groupkpi.cli;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.report.KnownNames;
import org.groupkpi.report.UnknownName;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A figure named on the command line: {@code GHG}, {@code HC[gender=female]@2023}. */
record FigureArgument(String node, KpiCode code, Year year) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:([^/\\\\\\[]+)[/\\\\])?([^@]+)(?:@([0-9]{4}))?");

  /**
   * Reads a figure; the year is the reporting year and the node the group where nothing is said.
   *
   * @param node value of {@code --node}
   * @throws WrongCall with the nearest name if there is no such indicator, member or entity
   */
  static FigureArgument of(String text, Project project, @Nullable String node) throws WrongCall {
    Matcher written = WRITTEN.matcher(text);
    if (text.isEmpty() || !written.matches()) {
      throw new WrongCall(
          Words.of("name the figure, such as ENERGY, ENERGY@2023 or HC[gender=female]"));
    }
    String inText = Optional.ofNullable(written.group(1)).orElse(project.entities().root());
    Year year =
        Optional.ofNullable(written.group(3))
            .map(number -> new Year(Integer.parseInt(number)))
            .orElse(project.settings().year());
    KnownNames known = new KnownNames(project.catalogue(), project.entities());
    try {
      return new FigureArgument(
          known.entity(node == null ? inText : node).code(),
          known.code(KpiCode.parse(written.group(2))),
          year);
    } catch (UnknownName e) {
      throw new WrongCall(e.reason());
    }
  }

  /** Refuses years after the reporting year, and before anything is held. */
  void refuseYearWithoutData(Basis basis) throws WrongCall {
    if (basis.beforeAllData(year) || year.compareTo(basis.year()) > 0) {
      TreeSet<Year> held = new TreeSet<>(basis.years());
      held.addAll(basis.facts().years());
      held.removeIf(basis::beforeAllData);
      String years = String.join(" ", held.stream().map(Year::toString).toList());
      throw new WrongCall(Words.of("there are no data of {0}; use: {1}").fill(year, years));
    }
  }
}
