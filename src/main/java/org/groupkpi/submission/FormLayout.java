package org.groupkpi.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Member;
import org.groupkpi.file.SheetNames;

/** Which rows are asked of an entity in a year, sheet by sheet, in catalogue order. */
public record FormLayout(List<FormSheet> sheets) {
  private static final List<String> OTHER_SHEETS =
      List.of("封面", "cover", "审核意见", "findings", "_kpi");

  /**
   * The rows of one category.
   *
   * @param name the category, within Excel's limits on sheet names
   */
  public record FormSheet(String name, List<AskedRow> rows) {
    public FormSheet {
      rows = List.copyOf(rows);
    }
  }

  public FormLayout {
    sheets = List.copyOf(sheets);
  }

  /** The form of an entity; it has no sheets if nothing is asked of it. */
  public static FormLayout of(CollectionRound round, Entity entity) {
    Map<String, List<AskedRow>> categories = new LinkedHashMap<>();
    for (Indicator indicator : round.catalogue().collected()) {
      if (round.asks(entity, indicator)) {
        categories
            .computeIfAbsent(indicator.category(), category -> new ArrayList<>())
            .addAll(rows(indicator));
      }
    }
    SheetNames names = new SheetNames("指标 Indicators", OTHER_SHEETS);
    List<FormSheet> sheets = new ArrayList<>();
    categories.forEach((category, rows) -> sheets.add(new FormSheet(names.of(category), rows)));
    return new FormLayout(sheets);
  }

  /** The part of the form that has one sheet. */
  public FormLayout only(String sheet) {
    return new FormLayout(sheets.stream().filter(one -> one.name().equals(sheet)).toList());
  }

  /** All rows, sheet after sheet. */
  public List<AskedRow> rows() {
    return sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
  }

  private static List<AskedRow> rows(Indicator indicator) {
    List<AskedRow> rows = new ArrayList<>();
    rows.add(new AskedRow(indicator, indicator.total(), indicator.name(), 0));
    for (Dimension dimension : indicator.breakdowns()) {
      for (Member member : dimension.members()) {
        rows.add(new AskedRow(indicator, indicator.total().with(member), member.name(), 1));
      }
    }
    return rows;
  }
}
