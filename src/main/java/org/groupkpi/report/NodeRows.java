package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.groupkpi.boundary.Entity;
import org.groupkpi.boundary.YearTree;
import org.groupkpi.catalogue.Kind;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.PartFigures;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.table.CellState;

/**
 * Rows of the table by subsidiary or by segment: figures as they count in the node, its own, the
 * adjustments where there are any, and the total.
 */
final class NodeRows {
  private static final LocalText OWN = new LocalText("本部", "本部", "Own figures");
  private static final LocalText ADJUSTMENTS = new LocalText("调整", "調整", "Adjustments");
  private static final LocalText TOTAL = new LocalText("合计", "合計", "Total");
  private static final LocalText OTHER = new LocalText("其他", "其他", "Other");

  private final GroupFigures figures;
  private final CellAssembler cells;
  private final String node;
  private final Year year;
  private final YearTree tree;

  NodeRows(GroupFigures figures, CellAssembler cells, String node) {
    this.figures = figures;
    this.cells = cells;
    this.node = node;
    this.year = figures.basis().year();
    this.tree = figures.basis().tree().in(year);
  }

  List<DraftRow> rows(TableDefinition table) {
    List<DraftRow> rows = new ArrayList<>();
    if (table.layout() == TableDefinition.Layout.NODES_BY_SEGMENT) {
      segments().forEach((name, part) -> rows.add(row(table, name, part::value)));
    } else {
      children(table, rows);
    }
    adjustments(table, rows);
    rows.add(row(table, TOTAL, code -> cells.value(code, year)));
    return rows;
  }

  /** A figure of a part, in the reporting year. */
  private final class Part {
    private final PartFigures part;

    Part(String reporter, Set<String> entities) {
      this.part = new PartFigures(figures, node, reporter, entities);
    }

    GroupValue value(KpiCode code) {
      return part.value(code, year);
    }
  }

  private void children(TableDefinition table, List<DraftRow> rows) {
    for (Entity child : tree.children(node)) {
      if (counts(child)) {
        String reporter = tree.isNode(child.code()) ? child.code() : "";
        Part part = new Part(reporter, codes(tree.subtree(child.code())));
        rows.add(row(table, child.name(), part::value));
      }
    }
    Part own = new Part(node, Set.of(node));
    DraftRow row = row(table, OWN, own::value);
    if (row.cells().stream().anyMatch(cell -> !cell.value().isEmpty())) {
      rows.add(row);
    }
  }

  /** Whether the child is in the boundary with a share; what does not count has no row. */
  private boolean counts(Entity child) {
    return tree.inBoundary(child.code(), false)
        && tree.share(child.code(), node, figures.basis().approach()).signum() > 0;
  }

  private static Set<String> codes(List<Entity> entities) {
    Set<String> codes = new LinkedHashSet<>();
    entities.forEach(entity -> codes.add(entity.code()));
    return codes;
  }

  private Map<LocalText, Part> segments() {
    Map<String, Set<String>> entities = new LinkedHashMap<>();
    for (Entity entity : tree.subtree(node)) {
      if (tree.inBoundary(entity.code(), false)) {
        entities.computeIfAbsent(entity.segment(), key -> new LinkedHashSet<>()).add(entity.code());
      }
    }
    Map<LocalText, Part> parts = new LinkedHashMap<>();
    entities.forEach(
        (segment, codes) ->
            parts.put(
                segment.isEmpty() ? OTHER : LocalText.same(segment),
                new Part(codes.contains(node) ? node : "", codes)));
    return parts;
  }

  private DraftRow row(
      TableDefinition table, LocalText label, Function<KpiCode, GroupValue> values) {
    List<DraftCell> drafts = new ArrayList<>();
    for (String column : table.columns()) {
      KpiCode code = KpiCode.parse(column);
      drafts.add(cells.figure(values.apply(code), cells.style(code, table), LocalText.NONE));
    }
    return row(label, drafts);
  }

  private static DraftRow row(LocalText label, List<DraftCell> drafts) {
    return new DraftRow(LocalText.NONE, label, 0, LocalText.NONE, List.of(), drafts, false);
  }

  private void adjustments(TableDefinition table, List<DraftRow> rows) {
    List<DraftCell> drafts = new ArrayList<>();
    for (String column : table.columns()) {
      drafts.add(adjustment(KpiCode.parse(column), table));
    }
    if (drafts.stream().anyMatch(cell -> !cell.value().isEmpty())) {
      rows.add(row(ADJUSTMENTS, drafts));
    }
  }

  /** What the total has beyond what the entities reported; ratios have no such difference. */
  private DraftCell adjustment(KpiCode code, TableDefinition table) {
    GroupValue total = cells.value(code, year);
    GroupValue reported = new Part(node, codes(tree.subtree(node))).value(code);
    boolean ratio = figures.basis().catalogue().indicator(code.indicator()).kind() == Kind.RATIO;
    BigDecimal difference = total.value().subtract(reported.value());
    if (ratio || !total.known() || difference.signum() == 0) {
      return DraftCell.EMPTY;
    }
    CellAssembler.Style style = cells.style(code, table);
    return new DraftCell(
        LocalText.same(cells.text().figure(difference, style.decimals(), style.small())),
        LocalText.NONE,
        List.of(),
        CellState.OK,
        LocalText.NONE,
        Exact.plain(difference),
        total.key() + "/adjustments");
  }
}
