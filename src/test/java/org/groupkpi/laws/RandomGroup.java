package org.groupkpi.laws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groupkpi.definition.KpiCode;

/**
 * A group drawn by lot, with everything that consolidation knows: several levels, each approach,
 * entities that join, leave, change their parent or their share, every rule, gaps, estimates,
 * breakdowns, factors, adjustments, restatements, history and printed figures. The same seed draws
 * the same group.
 */
public final class RandomGroup {
  private static final String[] APPROACHES = {
    "operational-control", "financial-control", "equity-share"
  };
  private static final String[] COLLECTED = {
    "A", "A[g=f]", "A[g=m]", "B", "H", "H[s=a]", "H[s=b]", "H[s=c]", "M", "MX", "MN", "D", "R", "S"
  };
  private static final String[] ADJUSTABLE = {"A", "A[g=f]", "B", "H", "H[s=a]", "R", "S", "P"};
  private static final String[] PRINTED = {
    "A", "B", "H", "R", "M", "INT", "P", "Q", "UP", "A[g=f]"
  };
  private static final String[] NAMES = {"Acme", "Bolt", "Coil", "acme ", "Dune"};

  private final Random random;
  private final int lot;
  private final SortedMap<String, List<Map<String, String>>> tables = new TreeMap<>();
  private final Set<List<String>> drawn = new HashSet<>();
  private final List<Drawn> entities = new ArrayList<>();

  /** An entity, as far as the drawing has to know it. */
  private record Drawn(String code, String segment, boolean submits, boolean above) {}

  private RandomGroup(long seed) {
    this.random = new Random(seed);
    this.lot = random.nextInt(3);
  }

  /** The group of a seed. */
  public static ProjectTables of(long seed) {
    RandomGroup group = new RandomGroup(seed);
    group.drawEntities();
    group.drawCatalogue();
    group.drawHistory();
    group.drawSubmissions();
    group.drawAdjustments();
    group.drawRestatements();
    String settings =
        "group: G\nyear: 2024\nyears: [2022, 2023, 2024]\nlanguages: [en]\napproach: "
            + group.oneOf(APPROACHES)
            + "\n";
    return new ProjectTables(settings, group.tables);
  }

  private boolean sometimes(double part) {
    return random.nextDouble() < part;
  }

  private String oneOf(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A figure; in a third of the groups one digit, so that figures meet and printed ones agree. */
  private String number() {
    if (lot == 0) {
      return String.valueOf(random.nextInt(7));
    }
    double kind = random.nextDouble();
    if (kind < 0.06) {
      return "0";
    }
    int digits = 1 + random.nextInt(kind < 0.5 ? 3 : 7);
    BigDecimal number =
        new BigDecimal(String.valueOf(1 + random.nextInt((int) Math.pow(10, digits))))
            .movePointLeft(random.nextInt(4));
    return (kind > 0.96 ? number.negate() : number).toPlainString();
  }

  /** Adds a row of these columns. */
  private void row(String file, String columns, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : List.of(columns.split(",", -1))) {
      row.put(column, cells[row.size()]);
    }
    tables.computeIfAbsent(file, key -> new ArrayList<>()).add(row);
  }

  // Who is asked

  private void drawEntities() {
    int count = 4 + random.nextInt(12);
    List<String> parents = new ArrayList<>(List.of(""));
    for (int i = 1; i <= count; i++) {
      // Only earlier ones can be above, so that no cycle comes about.
      int nearest = sometimes(0.5) ? Math.max(0, i - 3) : 0;
      parents.add(code(nearest + random.nextInt(i - nearest)));
    }
    entity("G", "", "", "", sometimes(0.4) ? "yes" : "", parents.contains("G"));
    for (int i = 1; i <= count; i++) {
      dated(i, parents);
    }
  }

  private static String code(int number) {
    return number == 0 ? "G" : "E" + number;
  }

  private void dated(int number, List<String> parents) {
    String code = code(number);
    String from =
        sometimes(0.2) ? oneOf("2022-05-01", "2023-04-01", "2024-01-01", "2024-07-01") : "";
    String to =
        !from.equals("2024-07-01") && sometimes(0.15)
            ? oneOf("2024-06-30", "2024-12-31", "2024-12-30")
            : "";
    String submits = sometimes(0.1) ? "yes" : parents.contains(code) ? oneOf("yes", "no", "") : "";
    if (from.isEmpty() && sometimes(0.3)) {
      String other = code(random.nextInt(number));
      boolean second = sometimes(0.5);
      entity(
          code,
          second ? other : parents.get(number),
          "",
          second ? "2023-06-30" : "2023-12-31",
          "",
          false);
      from = second ? "2023-07-01" : "2024-01-01";
      entity(code, parents.get(number), from, to, submits, parents.contains(code));
    } else {
      entity(code, parents.get(number), from, to, submits, parents.contains(code));
    }
  }

  private void entity(
      String code, String parent, String from, String to, String submits, boolean above) {
    boolean whole = parent.isEmpty() || sometimes(0.4);
    String segment = List.of("", "S1", "S2").get(Math.floorMod(code.hashCode() + lot, 3));
    row(
        "definitions/entities.csv",
        "code,parent,control,operated,ownership,segment,region,from,to,submits",
        code,
        parent,
        whole ? "" : oneOf("full", "full", "joint", "none"),
        whole ? "" : oneOf("", "yes", "yes", "no"),
        whole ? "" : oneOf("", "60", "50", "33.3", "99.99", "0"),
        segment,
        code.endsWith("3") ? "R1" : "",
        from,
        to,
        submits);
    entities.removeIf(known -> known.code().equals(code));
    entities.add(new Drawn(code, segment, submits.equals("yes") || !above, above));
  }

  // What is asked

  private void drawCatalogue() {
    for (String member : List.of("f", "m")) {
      row("definitions/dimensions.csv", "dimension,member,exhaustive", "g", member, "");
    }
    for (String member : List.of("a", "b", "c")) {
      row("definitions/dimensions.csv", "dimension,member,exhaustive", "s", member, "no");
    }
    indicator("A", "吨", oneOf("", "千克", "万吨"), oneOf("flow", "stock"), "sum", "g", "", "");
    indicator("B", "万元", oneOf("", "元"), "flow", "sum", "", "", "");
    indicator("H", "人", "", "stock", "sum", "s", "", "");
    indicator("M", "小时", "", "flow", "mean", "", "", "H");
    indicator("MX", "吨", "", "flow", "max", "", "", "");
    indicator("MN", "吨", "", "stock", "min", "", "", "");
    indicator("D", "个", "", "flow", "distinct", "", "", "");
    indicator("R", "万元", "", "flow", "group", "", "", "");
    indicator("S", "吨", "", "flow", "sum", "", "", "");
    indicator("INT", "吨/万元", "", "ratio", "formula", "", "A / B", "");
    indicator("RINT", "吨/万元", "", "ratio", "formula", "", "(A + S) / R", "");
    indicator("P", "吨", "", "flow", "sum", "", "A * EF + S", "");
    indicator("Q", "吨/人", "", "ratio", "mean", "", "A / H", "H");
    indicator("UP", "%", "", "ratio", "formula", "", "(A - A@prior) / abs(A@prior)", "");
    indicator("PART", "%", "", "ratio", "formula", "g", "A / A[total]", "");
    indicator("REST", "%", "", "ratio", "formula", "", "1 - A[g=f] / A", "");
    indicator("TOP", "吨", "", "flow", "formula", "", "max(MX, A / 2, -S)", "");
    indicator("BASE", "吨", "", "flow", "formula", "", "sum(A, S, P) - A@2022", "");
    row(
        "definitions/factors.csv",
        "code,year,region,value,unit",
        "EF",
        "2022",
        "",
        "0.6101",
        "吨/吨");
    row(
        "definitions/factors.csv",
        "code,year,region,value,unit",
        "EF",
        "2024",
        "",
        "0.5703",
        "吨/吨");
    row("definitions/factors.csv", "code,year,region,value,unit", "EF", "2022", "R1", "0.7", "吨/吨");
    row("definitions/tables.csv", "table,title_en", "t", "T");
    row("definitions/rows.csv", "table,indicator", "t", "A");
  }

  private void indicator(
      String code,
      String unit,
      String collectUnit,
      String kind,
      String aggregate,
      String breakdowns,
      String formula,
      String weight) {
    row(
        "definitions/indicators.csv",
        "code,unit,collect_unit,kind,aggregate,breakdowns,formula,weight,segments,approach",
        code,
        unit,
        collectUnit,
        kind,
        aggregate,
        breakdowns,
        formula,
        weight,
        code.equals("S") ? "S1" : "",
        sometimes(0.15) ? oneOf(APPROACHES) : "");
  }

  private String collectUnit(String code) {
    String plain = code.replaceAll("\\[.*", "");
    Map<String, String> indicator =
        tables.getOrDefault("definitions/indicators.csv", List.of()).stream()
            .filter(row -> plain.equals(row.get("code")))
            .findFirst()
            .orElseThrow();
    return indicator.getOrDefault("collect_unit", "").isEmpty()
        ? indicator.getOrDefault("unit", "")
        : indicator.getOrDefault("collect_unit", "");
  }

  private boolean asked(Drawn entity, String code) {
    return (!code.equals("S") || entity.segment().equals("S1"))
        && (!code.equals("R") || entity.above());
  }

  // What they answered

  private void drawSubmissions() {
    for (Drawn entity : entities) {
      if (entity.submits() && sometimes(0.93)) {
        for (String code : COLLECTED) {
          if (asked(entity, code)) {
            answer(entity, code);
          }
        }
      }
    }
  }

  private void answer(Drawn entity, String code) {
    double lot = random.nextDouble();
    String status =
        lot < 0.1 ? "not applicable" : lot < 0.18 ? "not available" : lot < 0.3 ? "estimated" : "";
    boolean figure = (lot >= 0.18 && lot < 0.3) || lot > 0.42;
    row(
        "submissions/" + entity.code() + ".csv",
        "Code,Unit,2023 reported,2023 restated,2024,Status,Note",
        code,
        collectUnit(code),
        sometimes(0.4) ? value(code) : "",
        sometimes(0.08) ? value(code) : "",
        figure ? value(code) : "",
        status,
        "meter was replaced");
  }

  private String value(String code) {
    return code.equals("D") ? oneOf(NAMES) + ";" + oneOf(NAMES) : number();
  }

  // What is held

  private void drawHistory() {
    for (Drawn entity : entities) {
      for (String year : List.of("2022", "2023")) {
        boolean held = entity.submits() && sometimes(year.equals("2023") ? 0.6 : 0.4);
        for (String code : COLLECTED) {
          if (held && asked(entity, code) && sometimes(0.8)) {
            fact(entity.code(), code, year);
          }
        }
      }
    }
    for (int i = 0; i < entities.size() * 3; i++) {
      printed(oneOf(PRINTED), oneOf("2022", "2023"), oneOf("2023", "2024"));
    }
  }

  private void fact(String entity, String code, String year) {
    double lot = random.nextDouble();
    String status =
        lot < 0.1
            ? "not-applicable"
            : lot < 0.16 ? "not-available" : lot < 0.26 ? "estimated" : "reported";
    factRow(entity, code, year, status);
    if (sometimes(0.08)) {
      factRow(entity, code, year, "restated");
    }
  }

  private void factRow(String entity, String code, String year, String status) {
    KpiCode parsed = KpiCode.parse(code);
    row(
        "history/facts-" + year + ".csv",
        "entity,indicator,member,value,unit,status,note",
        entity,
        parsed.indicator(),
        parsed.memberText(),
        status.startsWith("not") ? "" : value(code),
        code.equals("D") ? "" : collectUnit(code),
        status,
        status.equals("restated") ? "counted twice" : "");
  }

  private void printed(String code, String year, String report) {
    String node = sometimes(0.4) ? "G" : code(random.nextInt(entities.size()));
    KpiCode parsed = KpiCode.parse(code);
    if (drawn.add(List.of(year, node, code, report))) {
      row(
          "history/published.csv",
          "year,node,indicator,member,display,unit,report",
          year,
          node,
          parsed.indicator(),
          parsed.memberText(),
          sometimes(0.1) ? oneOf("—", "N/A") : number(),
          "",
          report);
    }
  }

  // What head office added

  private void drawAdjustments() {
    for (int i = random.nextInt(8); i > 0; i--) {
      String code = oneOf(ADJUSTABLE);
      row(
          "definitions/adjustments.csv",
          "id,year,entity,indicator,value,unit,kind,reason_en,author",
          "J" + i,
          sometimes(0.75) ? "2024" : oneOf("2022", "2023"),
          code(random.nextInt(entities.size())),
          code,
          number(),
          collectUnit(code),
          oneOf("elimination", "correction", "estimate", "estimate"),
          "head office knows better",
          "me");
    }
  }

  private void drawRestatements() {
    for (int i = random.nextInt(6); i > 0; i--) {
      String code = oneOf("A", "A[g=f]", "B", "H", "R", "S", "M");
      boolean group = code.equals("R");
      String entity = code(random.nextInt(entities.size()));
      boolean known =
          entities.stream()
              .anyMatch(e -> e.code().equals(entity) && (group ? e.above() : asked(e, code)));
      String year = oneOf("2022", "2023", "2023");
      if (drawn.add(List.of(year, entity, code))) {
        row(
            "definitions/restatements.csv",
            "year,indicator,value,unit,entity,reason_en,author",
            year,
            code,
            known && sometimes(0.8) ? number() : "",
            collectUnit(code),
            entity,
            "audit " + i,
            "me");
      }
    }
  }
}
