package org.groupkpi.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.Register;
import org.groupkpi.file.SheetNames;
import org.groupkpi.text.Language;

/** Which rows are asked of an entity in a year, sheet by sheet, in catalogue order. */
public record FormLayout(List<FormSheet> sheets, List<ListSheet> lists) {
  private static final List<String> OTHER_SHEETS =
      List.of("封面", "cover", "填报指南", "guide", "审核意见", "findings", "_kpi");

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

  /**
   * The sheet of a register.
   *
   * @param name its title, within Excel's limits on sheet names
   */
  public record ListSheet(String name, Register register) {}

  public FormLayout {
    sheets = List.copyOf(sheets);
    lists = List.copyOf(lists);
  }

  /** The form of an entity; it has no sheets if nothing is asked of it. */
  public static FormLayout of(CollectionRound round, Entity entity) {
    return of(round, entity, Language.ZH);
  }

  /**
   * The form of an entity.
   *
   * @param language of the names of sheets
   */
  public static FormLayout of(CollectionRound round, Entity entity, Language language) {
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
    List<ListSheet> lists = new ArrayList<>();
    for (Register register : round.registers(entity)) {
      lists.add(new ListSheet(names.of(register.title().in(language)), register));
    }
    return new FormLayout(sheets, lists);
  }

  /** The part of the form that has one sheet. */
  public FormLayout only(String sheet) {
    return new FormLayout(
        sheets.stream().filter(one -> one.name().equals(sheet)).toList(),
        lists.stream().filter(one -> one.name().equals(sheet)).toList());
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
