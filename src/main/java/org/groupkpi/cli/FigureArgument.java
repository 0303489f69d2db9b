package org.groupkpi.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.boundary.Entity;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.catalogue.Nearest;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
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
          LocalText.of(
              "请写明是哪个数字，如 ENERGY、ENERGY@2023 或 HC[gender=female]",
              "name the figure, such as ENERGY, ENERGY@2023 or HC[gender=female]"));
    }
    String inText = Optional.ofNullable(written.group(1)).orElse(project.entities().root());
    Year year =
        Optional.ofNullable(written.group(3))
            .map(number -> new Year(Integer.parseInt(number)))
            .orElse(project.settings().year());
    return new FigureArgument(
        entity(node == null ? inText : node, project),
        code(KpiCode.parse(written.group(2)), project),
        year);
  }

  private static String entity(String code, Project project) throws WrongCall {
    if (project.entities().find(code).isEmpty()) {
      List<String> known = project.entities().entities().stream().map(Entity::code).toList();
      throw unknown(LocalText.of("单位", "entity"), code, Nearest.to(code, known));
    }
    return code;
  }

  private static KpiCode code(KpiCode code, Project project) throws WrongCall {
    Optional<Indicator> indicator = project.catalogue().find(code.indicator());
    if (indicator.isEmpty()) {
      throw unknown(
          LocalText.of("指标", "indicator"),
          code.indicator(),
          Nearest.to(code.indicator(), project.catalogue().indicators().keySet()));
    }
    if (!project.catalogue().has(code)) {
      List<String> members = indicator.get().codes().stream().map(KpiCode::toString).toList();
      throw unknown(
          LocalText.of("分项", "member"), code.toString(), Nearest.to(code.toString(), members));
    }
    return code;
  }

  private static WrongCall unknown(LocalText what, String found, String nearest) {
    return new WrongCall(
        LocalText.of("没有{0}“{1}”；最接近的是 {2}", "there is no {0} “{1}”; the nearest is {2}")
            .fill(what, LocalText.same(found), LocalText.same(nearest)));
  }

  /** Refuses years after the reporting year, and before anything is held. */
  void refuseYearWithoutData(Basis basis) throws WrongCall {
    if (basis.beforeAllData(year) || year.compareTo(basis.year()) > 0) {
      TreeSet<Year> held = new TreeSet<>(basis.years());
      held.addAll(basis.facts().years());
      held.removeIf(basis::beforeAllData);
      String years = String.join(" ", held.stream().map(Year::toString).toList());
      throw new WrongCall(
          LocalText.of(
              year + " 年没有数据；可用：" + years, "there are no data of " + year + "; use: " + years));
    }
  }
}
