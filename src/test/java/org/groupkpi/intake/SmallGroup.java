package org.groupkpi.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Control;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.Holdings;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.Range;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** A group of four entities and a dozen indicators, for tests of forms and what comes back. */
public final class SmallGroup {
  public static final Year YEAR = new Year(2024);

  public static final Dimension GENDER =
      new Dimension(
          "gender",
          List.of(
              new Member("gender", "female", LocalText.of("女", "female")),
              new Member("gender", "male", LocalText.of("男", "male"))),
          true);
  public static final Dimension AGE =
      new Dimension(
          "age",
          List.of(
              new Member("age", "young", LocalText.of("30 岁以下", "under 30")),
              new Member("age", "old", LocalText.of("30 岁及以上", "30 and over"))),
          true);

  private SmallGroup() {}

  public static CollectionRound round(Fact... held) {
    return new CollectionRound(
        catalogue(),
        tree(),
        YEAR,
        new History(List.of(held), List.of()),
        Approach.OPERATIONAL_CONTROL);
  }

  /** G: the group · NF03: a smelter · AL01: alumina, left in June · JV: nobody's figures count. */
  public static EntityTree tree() {
    return new EntityTree(
        List.of(
            entity("G", "北方铝业集团", "Northern Aluminium Group", "", "总部", true, LocalDate.MAX),
            entity("NF03", "华北电解铝有限公司", "North China Smelter", "G", "电解铝", true, LocalDate.MAX),
            entity(
                "AL01", "河岸氧化铝", "Riverside Alumina", "G", "氧化铝", true, LocalDate.of(2024, 6, 30)),
            entity("JV", "参股公司", "Joint Venture", "G", "电解铝", false, LocalDate.MAX),
            entity("OLD", "已退出公司", "Former Entity", "G", "电解铝", true, LocalDate.of(2022, 12, 31))),
        "G");
  }

  public static Catalogue catalogue() {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (Indicator indicator : indicators()) {
      indicators.put(indicator.code(), indicator);
    }
    return new Catalogue(
        indicators, Map.of("gender", GENDER, "age", AGE), Map.of(), Units.builtIn());
  }

  private static List<Indicator> indicators() {
    List<Indicator> all = new ArrayList<>();
    all.add(new Draft("REVENUE", "营业收入", "Operating revenue", "基本信息", "万元").group().indicator());
    all.add(
        new Draft("HC", "员工总数", "Employees", "员工", "人").broken(GENDER, AGE).stock().indicator());
    all.add(
        new Draft("ENERGY", "综合能源消耗量", "Energy consumption", "环境/能源", "万吨标煤").swing().indicator());
    all.add(new Draft("POWER", "外购电量", "Purchased power", "环境/能源", "万千瓦时").indicator());
    all.add(new Draft("WASTE", "固体废物产生量", "Solid waste", "环境/能源", "吨").optional().indicator());
    all.add(new Draft("RATE", "废物综合利用率", "Waste use rate", "环境/能源", "%").percent().indicator());
    all.add(new Draft("CERTS", "认证名称", "Certificates", "员工", "个").words().indicator());
    all.add(new Draft("STORY", "年度亮点", "Highlights", "员工", "").text().indicator());
    all.add(
        new Draft("TON", "按性别的吨数", "Tonnes", "环境/能源", "吨")
            .broken(GENDER)
            .optional()
            .in("其他")
            .indicator());
    all.add(new Draft("SMELT", "铝液产量", "Molten aluminium", "环境/能源", "吨").in("电解铝").indicator());
    return all;
  }

  public static List<Language> chinese() {
    return List.of(Language.ZH);
  }

  public static Fact held(String entity, String code, String value) {
    return new Fact(
        new FigureKey(entity, KpiCode.parse(code), YEAR.prior()),
        ReportedValue.Figure.of(new BigDecimal(value)),
        false,
        "",
        SourceCell.NOWHERE,
        Fact.Origin.HISTORY,
        Optional.empty());
  }

  private static Entity entity(
      String code,
      String zh,
      String en,
      String parent,
      String segment,
      boolean operated,
      LocalDate to) {
    Holding holding =
        new Holding(
            parent,
            operated ? Control.FULL : Control.NONE,
            operated,
            BigDecimal.ONE,
            LocalDate.MIN,
            to);
    return new Entity(
        code,
        LocalText.of(zh, en),
        segment,
        "",
        true,
        "",
        List.of(),
        new Holdings(List.of(holding), FiscalYear.CALENDAR));
  }

  /** An indicator in the making. */
  private static final class Draft {
    private final String code;
    private final LocalText name;
    private final String category;
    private final String unit;
    private Kind kind = Kind.FLOW;
    private AggregationRule rule = AggregationRule.SUM;
    private List<Dimension> breakdowns = List.of();
    private boolean required = true;
    private List<String> segments = List.of();
    private Range range = new Range(Optional.of(BigDecimal.ZERO), Optional.empty());
    private Optional<BigDecimal> swing = Optional.empty();

    Draft(String code, String zh, String en, String category, String unit) {
      this.code = code;
      this.name = LocalText.of(zh, en);
      this.category = category;
      this.unit = unit;
    }

    Draft group() {
      rule = AggregationRule.GROUP;
      return this;
    }

    Draft stock() {
      kind = Kind.STOCK;
      return this;
    }

    Draft broken(Dimension... dimensions) {
      breakdowns = List.of(dimensions);
      return this;
    }

    Draft swing() {
      swing = Optional.of(new BigDecimal("30"));
      return this;
    }

    Draft optional() {
      required = false;
      return this;
    }

    Draft percent() {
      range = new Range(Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("100")));
      required = false;
      return this;
    }

    Draft words() {
      rule = AggregationRule.DISTINCT;
      required = false;
      return this;
    }

    Draft text() {
      rule = AggregationRule.TEXT;
      kind = Kind.TEXT;
      required = false;
      return this;
    }

    Draft in(String segment) {
      segments = List.of(segment);
      return this;
    }

    Indicator indicator() {
      Unit counted = Units.builtIn().parse(unit.isEmpty() ? "个" : unit).orElseThrow();
      return new Indicator(
          code,
          new Indicator.Presentation(
              name, category, 2, Optional.of(Indicator.Better.LOWER), List.of("GRI 302-1")),
          counted,
          kind,
          new Indicator.Question(
              counted,
              required,
              segments,
              LocalText.of(
                  "按 GB/T 2589 计算的" + name.zh() + "，含外购与自产，扣除外供。",
                  "All "
                      + name.en().toLowerCase(java.util.Locale.ROOT)
                      + " of the year, purchased and own, less what was passed on."),
              "生产报表"),
          new Indicator.Combination(rule, Optional.empty(), "", Optional.empty()),
          breakdowns,
          new Indicator.Expectation(range, swing, Optional.empty()));
    }
  }
}
