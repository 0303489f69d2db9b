package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.explain.Lineage;
import org.groupkpi.explain.LineageJson;
import org.groupkpi.file.Json;
import org.groupkpi.measure.Year;

/** Writes where figures come from, with all figures that they are computed from, each once. */
public final class LineageFile {
  /** Figures, and each of what they are made of, stand on one line. */
  private static final int LINES = 4;

  private LineageFile() {}

  /**
   * Every figure that is printed of a node: in all years of the tables, in the order of {@code
   * results.csv}, then those of its children that a table by subsidiary prints.
   */
  public static void write(
      OutputStream out, GroupFigures figures, Lineage lineage, String node, ReportPlan plan)
      throws IOException {
    List<FigureKey> printed = new ArrayList<>();
    for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
      for (KpiCode code : indicator.codes()) {
        for (Year year : figures.basis().years()) {
          printed.add(new FigureKey(node, code, year));
        }
      }
    }
    plan.tables().forEach(table -> printed.addAll(ofChildren(table, figures.basis(), node)));
    write(out, figures, lineage, node, printed.stream().distinct().toList());
  }

  private static List<FigureKey> ofChildren(TableDefinition table, Basis basis, String node) {
    if (table.layout() != TableDefinition.Layout.NODES) {
      return List.of();
    }
    return basis.tree().in(basis.year()).children(node).stream()
        .flatMap(
            child ->
                table.columns().stream()
                    .map(code -> new FigureKey(child.code(), KpiCode.parse(code), basis.year())))
        .toList();
  }

  /** The figure asked for, then everything that it is computed from. */
  public static void write(
      OutputStream out, GroupFigures figures, Lineage lineage, FigureKey figure)
      throws IOException {
    write(out, figures, lineage, figure.entity(), List.of(figure));
  }

  private static void write(
      OutputStream out, GroupFigures figures, Lineage lineage, String node, List<FigureKey> wanted)
      throws IOException {
    Deque<FigureKey> waiting = new ArrayDeque<>(wanted);
    Set<FigureKey> seen = new HashSet<>(wanted);
    try (JsonGenerator json = Json.generator(out, LINES)) {
      LineageJson file = new LineageJson(json, figures.basis(), node);
      while (!waiting.isEmpty()) {
        FigureKey key = waiting.remove();
        GroupValue value = figures.value(key.entity(), key.code(), key.year());
        file.write(lineage.of(value));
        for (GroupValue operand : value.origin().operands()) {
          if (seen.add(operand.key())) {
            waiting.add(operand.key());
          }
        }
      }
      file.end();
    }
  }
}
