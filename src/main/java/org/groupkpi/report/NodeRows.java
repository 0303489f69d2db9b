package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.PartFigures;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Rows of the table by subsidiary or by segment: figures as they count in the node, its own, the
 * adjustments that none of these rows has where there are any, and the total.
 */
final class NodeRows {

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

  List<PrintedRow> rows(TableDefinition table) {
    List<PrintedRow> rows = new ArrayList<>();
    if (table.layout() == TableDefinition.Layout.NODES_BY_SEGMENT) {
      segments(table, rows);
      adjustments(table, rows, Map.of());
    } else {
      adjustments(table, rows, children(table, rows));
    }
    rows.add(
        row(
            Words.of("Total"),
            cells(
                table,
                code ->
                    cells.inWords(code)
                        ? PrintedFigure.EMPTY
                        : cells.figure(code, year, cells.style(code, table), LocalText.NONE))));
    return rows;
  }

  /** A row of figures of a part, under the lineage keys of one of its entities. */
  private PrintedRow row(
      TableDefinition table,
      LocalText label,
      PartFigures part,
      Set<String> entities,
      String entity) {
    return row(
        label,
        cells(
            table,
            code ->
                cells.inWords(code)
                    ? PrintedFigure.words(AnswersText.of(cells.value(code, year), entities))
                    : cells
                        .part(part.value(code, year), cells.style(code, table))
                        .under(new FigureKey(entity, code, year))));
  }

  /** Adds the rows of units; gives the part in which each entity stands. */
  private Map<String, PartFigures> children(TableDefinition table, List<PrintedRow> rows) {
    Map<String, PartFigures> parts = new HashMap<>();
    for (Entity child : tree.children(node)) {
      boolean counts = counts(child);
      String reporter = counts && tree.isNode(child.code()) ? child.code() : "";
      Set<String> below = codes(tree.subtree(child.code()));
      PartFigures part =
          new PartFigures(
              figures, node, reporter, below, adjustment -> below.contains(adjustment.entity()));
      below.forEach(entity -> parts.put(entity, part));
      PrintedRow row = row(table, child.name(), part, below, child.code());
      if (counts || row.cells().stream().anyMatch(NodeRows::applies)) {
        rows.add(row);
      }
    }
    PrintedRow own =
        row(table, Words.of("Own figures"), unadjusted(Set.of(node)), Set.of(node), node);
    if (own.cells().stream().anyMatch(cell -> cell.known() || saidSomething(cell))) {
      rows.add(own);
    }
    return parts;
  }

  private PartFigures unadjusted(Set<String> entities) {
    return new PartFigures(figures, node, "", entities, adjustment -> false);
  }

  /** Whether it is in the boundary with a share; what does not count has no row. */
  private boolean counts(Entity entity) {
    return tree.inBoundary(entity.code(), false)
        && tree.share(entity.code(), node, figures.basis().approach()).signum() > 0;
  }

  /** Whether somebody gave or owes the figure, be it by the approach of one indicator alone. */
  private static boolean applies(PrintedFigure cell) {
    return cell.role() == PrintedFigure.Role.WORDS
        ? saidSomething(cell)
        : cell.state() != CellState.NOT_APPLICABLE;
  }

  private static boolean saidSomething(PrintedFigure cell) {
    return cell.role() == PrintedFigure.Role.WORDS && !cell.text().equals(FigureText.NO_FIGURE);
  }

  private static Set<String> codes(List<Entity> entities) {
    Set<String> codes = new LinkedHashSet<>();
    entities.forEach(entity -> codes.add(entity.code()));
    return codes;
  }

  private void segments(TableDefinition table, List<PrintedRow> rows) {
    Map<String, List<Entity>> segments = new LinkedHashMap<>();
    for (Entity entity : tree.subtree(node)) {
      segments.computeIfAbsent(entity.segment(), key -> new ArrayList<>()).add(entity);
    }
    segments.forEach(
        (segment, entities) -> {
          LocalText name =
              segment.isEmpty()
                  ? Words.of("Other")
                  : figures.basis().tree().names().segment(segment);
          Set<String> codes = codes(entities);
          PrintedRow row = row(table, name, unadjusted(codes), codes, node);
          boolean counts = entities.stream().anyMatch(entity -> entity.submits() && counts(entity));
          if (counts || row.cells().stream().anyMatch(NodeRows::applies)) {
            rows.add(row);
          }
        });
  }

  private static List<PrintedFigure> cells(
      TableDefinition table, Function<KpiCode, PrintedFigure> figure) {
    return table.columns().stream().map(KpiCode::parse).map(figure).toList();
  }

  private static PrintedRow row(LocalText label, List<PrintedFigure> drafts) {
    return PrintedRow.of(label, drafts);
  }

  private void adjustments(
      TableDefinition table, List<PrintedRow> rows, Map<String, PartFigures> parts) {
    PartFigures above =
        new PartFigures(
            figures,
            node,
            node,
            codes(tree.subtree(node)),
            adjustment ->
                parts.containsKey(adjustment.entity())
                    && parts.get(adjustment.entity()).value(adjustment.code(), year).known());
    List<PrintedFigure> drafts = cells(table, code -> adjustment(code, table, above));
    if (drafts.stream().anyMatch(cell -> cell.known())) {
      rows.add(row(Words.of("Adjustments"), drafts));
    }
  }

  /** What the total has beyond the rows above; ratios have no such difference. */
  private PrintedFigure adjustment(KpiCode code, TableDefinition table, PartFigures above) {
    if (cells.inWords(code)) {
      return PrintedFigure.EMPTY;
    }
    GroupValue total = cells.value(code, year);
    boolean ratio = figures.basis().catalogue().indicator(code.indicator()).kind() == Kind.RATIO;
    BigDecimal difference = total.orZero().subtract(above.value(code, year).orZero());
    if (ratio || !total.known() || difference.signum() == 0) {
      return PrintedFigure.EMPTY;
    }
    CellAssembler.Style style = cells.style(code, table);
    String text = cells.text().figure(difference, style.decimals(), style.small());
    BigDecimal shown = cells.text().rounded(difference, style.decimals());
    return new PrintedFigure(
        PrintedFigure.Role.PART,
        Optional.of(total.key()),
        new Quantity(difference, style.unit()),
        Optional.of(new PrintedFigure.Digits(shown, Exact.grouped(shown).equals(text))),
        LocalText.same(text),
        LocalText.NONE,
        CellState.OK,
        List.of());
  }
}
