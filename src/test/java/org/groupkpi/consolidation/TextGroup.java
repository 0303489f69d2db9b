package org.groupkpi.consolidation;

import java.io.IOException;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.laws.GroupRun;
import org.groupkpi.laws.ProjectTables;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;

/** A small group of the year 2024, written down in a test and consolidated in memory. */
public record TextGroup(GroupRun run) {
  static final Year YEAR = new Year(2024);

  /** Reads a group as {@link ProjectTables#read} tells. */
  public static TextGroup of(Approach approach, String tables)
      throws IOException, WrongDefinitions {
    return new TextGroup(GroupRun.of(ProjectTables.read(approach, tables)));
  }

  public GroupFigures figures() {
    return run.figures();
  }

  GroupValue value(String node, String code) {
    return value(node, code, YEAR);
  }

  GroupValue value(String node, String code, Year year) {
    return figures().value(node, KpiCode.parse(code), year);
  }

  EntityFigure entityFigure(String entity, String code) {
    return figures().entityFigure(entity, KpiCode.parse(code), YEAR);
  }

  /** A figure as text; {@code missing} or the like where there is none. */
  static String shown(GroupValue value) {
    return value.known() ? Exact.plain(value.value()) : value.state().word();
  }
}
