package org.groupkpi.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the example folder of a fictitious group: one catalogue with every rule, and entities,
 * answers, history, adjustments and restatements by chance. A seed always gives the same.
 */
final class RandomGroup {
  private static final String INDICATORS =
      """
      code,unit,collect_unit,kind,aggregate,formula,weight,breakdowns,approach,segments,required
      A,千克,吨,flow,sum,,,g,,,no
      B,亩,平方米,flow,sum,,,,,,no
      HC,人,,stock,sum,,,g;h,operational-control,,no
      SEG,万元,元,flow,sum,,,,,x,no
      R,%,,ratio,mean,,HC,g,,,no
      LOW,元,,flow,min,,,,,,no
      HIGH,元,万元,flow,max,,,,,,no
      OWN,万元,元,flow,group,,,,,,no
      WHO,个,,text,distinct,,,,,,no
      E,吨CO2e,,flow,sum,A * EF + A@prior * 0.5 * EF,,g,,,
      PER,吨/亩,,ratio,formula,A / B,,,,,
      MIX,千克,,flow,formula,"max(A[total] - A[g=f], 0) + sum(A, A@prior) * 2 - min(A, A@2023)",,g,,,
      INT,千克/元,,ratio,formula,(E - A[total]) / (OWN - -OWN),,,,,
      CHAIN,千克,,flow,formula,abs(INT * OWN) / 3,,,,,
      """;

  private static final List<String> ASKED =
      List.of(
          "A", "A[g=f]", "A[g=m]", "B", "HC", "HC[g=f]", "HC[g=m]", "HC[h=y]", "HC[h=o]", "SEG",
          "R", "R[g=f]", "R[g=m]", "LOW", "HIGH", "OWN", "WHO");

  private final Random random;
  private final Path folder;
  private final List<String> entities = new ArrayList<>(List.of("G"));

  private RandomGroup(int seed, Path folder) {
    this.random = new Random(seed);
    this.folder = folder;
  }

  static void write(int seed, Path folder) throws IOException {
    new RandomGroup(seed, folder).write();
  }

  private void write() throws IOException {
    file(
        "project.yaml",
        """
        group: G
        year: 2024
        years: [2022, 2023, 2024]
        languages: [en]
        """);
    file("definitions/indicators.csv", INDICATORS);
    file("definitions/dimensions.csv", "dimension,member\ng,f\ng,m\nh,y\nh,o\n");
    file(
        "definitions/factors.csv",
        """
        code,year,region,value,unit,source
        EF,2021,,0.7,kgCO2e/t,table 1
        EF,2023,,0.61,kgCO2e/t,table 2
        EF,2021,north,0.333,tCO2e/t,table 3
        """);
    file("definitions/tables.csv", "table,title_en,layout\nt,T,years\n");
    file("definitions/rows.csv", "table,indicator\nt,A\nt,INT\n");
    entities();
    file("definitions/adjustments.csv", adjustments());
    file("definitions/restatements.csv", restatements());
    file("history/facts-2023.csv", history());
    file("history/published.csv", published());
    for (String entity : entities) {
      if (chance(0.9)) {
        file("submissions/" + entity + ".csv", submission());
      }
    }
  }

  private void entities() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            """
            code,name_en,parent,ownership,control,operated,segment,region,from,to,submits
            G,,,,,,,,,,yes
            """);
    int count = 5 + random.nextInt(6);
    for (int i = 1; i <= count; i++) {
      String parent = entities.get(chance(0.5) ? 0 : random.nextInt(entities.size()));
      rows.append(
              "E"
                  + i
                  + ","
                  + one("=1+1", "@SUM(1)", "-x", "Plain")
                  + ","
                  + parent
                  + ","
                  + one("100", "60", "33.3", "12.5"))
          .append("," + one("full", "joint", "none") + "," + one("yes", "yes", "no"))
          .append("," + one("x", "z") + "," + one("north", "south"))
          .append("," + one("", "", "", "2023-05-01", "2024-02-01"))
          .append("," + one("", "", "", "2024-06-30") + ",yes\n");
      entities.add("E" + i);
    }
    file("definitions/entities.csv", rows.toString());
  }

  private String adjustments() {
    StringBuilder rows =
        new StringBuilder("id,year,entity,indicator,value,unit,kind,reason_en,author\n");
    for (int i = 0; i < 6; i++) {
      rows.append("J" + i + "," + one("2023", "2024") + "," + anybody() + ",")
          .append(one("A,-3.5,kg", "A[g=f],0.2,吨", "B,1.7,公顷", "HC,5,人"))
          .append("," + one("estimate", "correction", "elimination") + ",because,me\n");
    }
    return rows.toString();
  }

  private String restatements() {
    StringBuilder rows =
        new StringBuilder("year,indicator,value,unit,entity,reason_en,author,date\n");
    for (String code : List.of("A", "B", "HC[g=f]", "OWN")) {
      if (chance(0.6)) {
        String unit = code.startsWith("HC") ? "人" : code.equals("OWN") ? "万元" : "";
        String given =
            code.equals("A")
                ? number() + ",kg"
                : code.equals("B") ? number() + ",亩" : number() + "," + unit;
        rows.append("2023," + code + "," + (chance(0.8) ? given : ",") + "," + anybody())
            .append(",recounted,us,2025-01-31\n");
      }
    }
    return rows.toString();
  }

  private String history() {
    StringBuilder rows =
        new StringBuilder("entity,indicator,member,value,unit,status,note,source\n");
    for (String entity : entities) {
      for (String code : ASKED) {
        if (chance(0.6)) {
          String status = one("reported", "reported", "estimated", "not-applicable");
          String value = status.equals("not-applicable") ? "" : value(code);
          String name = code.replaceAll("\\[.*", "");
          String member = code.contains("[") ? code.replaceAll(".*\\[(.*)]", "$1") : "";
          rows.append(entity + "," + name + "," + member + "," + value + "," + unit(code))
              .append("," + status + ",,\n");
        }
      }
    }
    return rows.toString();
  }

  private String published() {
    StringBuilder rows = new StringBuilder("year,node,indicator,member,display,unit\n");
    for (String year : List.of("2022", "2023")) {
      rows.append(year + ",G,A,," + number() + ",吨\n");
      rows.append(year + ",G,PER,," + number() + ",千克/亩\n");
      rows.append(year + ",G,OWN,," + number() + ",万元\n");
    }
    return rows.toString();
  }

  private String submission() {
    StringBuilder rows =
        new StringBuilder("Code,Unit,2023 reported,2023 restated,2024,Status,Note\n");
    for (String code : ASKED) {
      String status = one("", "", "", "", "", "estimated", "not applicable", "not available");
      boolean figure = status.isEmpty() || status.equals("estimated");
      rows.append(code + "," + unit(code) + ",")
          .append((chance(0.1) ? value(code) : "") + ",")
          .append((chance(0.1) ? value(code) : "") + ",")
          .append((figure && chance(0.85) ? value(code) : "") + ",")
          .append(status + "," + (chance(0.8) ? "meter was changed" : "") + "\n");
    }
    return rows.toString();
  }

  private static String unit(String code) {
    return switch (code.replaceAll("\\[.*", "")) {
      case "A" -> "吨";
      case "B" -> "平方米";
      case "HC" -> "人";
      case "R" -> "%";
      case "HIGH" -> "万元";
      case "WHO" -> "个";
      default -> "元";
    };
  }

  private String value(String code) {
    if (code.equals("WHO")) {
      return one("Acme;Bolt", "bolt", "Core；ACME", "Dune");
    }
    return code.startsWith("HC") ? String.valueOf(random.nextInt(40)) : number();
  }

  private String number() {
    return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)).toPlainString();
  }

  private String anybody() {
    return entities.get(random.nextInt(entities.size()));
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean chance(double part) {
    return random.nextDouble() < part;
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, UTF_8);
  }
}
