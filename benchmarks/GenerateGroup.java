import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Entity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWriter;

/**
 * Makes the project folder of a fictitious group: definitions, a year of history, and one filled-in
 * form for each of N companies. The same N gives the same figures.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/GenerateGroup.java N FOLDER</pre>
 */
public final class GenerateGroup {
  private static final int YEAR = 2024;
  private static final int COMPANIES_OF_A_DIVISION = 20;
  private static final String[] SEGMENTS = {"制造", "能源", "矿业", "服务"};

  /** Answers of these shares of rows are not plain numbers. */
  private static final double TYPED_AS_TEXT = 0.02;

  private static final double NOT_APPLICABLE = 0.02;
  private static final double NOT_AVAILABLE = 0.002;
  private static final double ESTIMATED = 0.01;

  /** A dimension and its members, each with its part of the total. */
  private record Breakdown(String code, String... members) {}

  private static final List<Breakdown> BREAKDOWNS =
      List.of(
          new Breakdown("gender", "男性=male", "女性=female"),
          new Breakdown("age", "30 岁及以下=under30", "31 至 50 岁=mid", "51 岁及以上=over50"),
          new Breakdown("rank", "高级管理层=senior", "中层=middle", "基层=junior", "操作岗=worker"),
          new Breakdown("process", "主体生产=main", "辅助生产=support", "办公生活=office"),
          new Breakdown("source", "自产=own", "外购=bought"),
          new Breakdown("route", "综合利用=reused", "焚烧=burnt", "填埋=buried", "贮存=stored"));

  /** What is asked, and of which segment; all if empty. */
  private record Indicator(
      String code, String category, String name, String unit, String breakdowns, String segment) {
    boolean counts() {
      return unit.equals("人") || unit.equals("件");
    }
  }

  /** The answers of one company: figures in hundredths, of last year and this year. */
  private record Answer(long before, long now, String text, String status, String note) {}

  private final int companies;
  private final Path folder;
  private final List<Indicator> indicators = indicators();

  private GenerateGroup(int companies, Path folder) {
    this.companies = companies;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: java -cp target/groupkpi.jar benchmarks/GenerateGroup.java N FOLDER");
      System.exit(2);
    }
    GenerateGroup group = new GenerateGroup(Integer.parseInt(args[0]), Path.of(args[1]));
    group.writeDefinitions();
    group.writeHistory();
    group.writeSubmissions();
  }

  // What is asked

  private static List<Indicator> indicators() {
    List<Indicator> all = new ArrayList<>();
    String[] flows = {"消耗量", "采购量", "回收量", "库存领用量"};
    add(all, "E", "能源", flows, "吨", "source", "煤炭 焦炭 柴油 汽油 天然气 生物质");
    add(all, "W", "水资源", new String[] {"取用量", "重复利用量", "排放量"}, "万吨", "process", "地表水 地下水 市政水 雨水 矿井水 中水 海水");
    add(all, "P", "排放", new String[] {"排放量", "产生量", "去除量"}, "吨", "process", "二氧化硫 氮氧化物 颗粒物 氨氮 总磷 总氮 挥发物 氟化物");
    add(all, "R", "废弃物", new String[] {"产生量", "处置量"}, "吨", "route", "废矿物油 废电池 炉渣 粉煤灰 生活垃圾 建筑垃圾 污泥 废催化剂");
    add(all, "H", "员工", new String[] {"人数", "离职人数"}, "人", "gender;age;rank", "合同制员工 劳务用工 研发人员 新入职员工");
    add(all, "S", "社会", new String[] {"支出", "预算"}, "万元", "", "安全生产 职业健康 公益捐赠 乡村振兴 研发 培训 环保 审计");
    List<Indicator> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Indicator each = all.get(i);
      String segment = i % 25 == 7 ? SEGMENTS[i / 25 % SEGMENTS.length] : "";
      some.add(
          new Indicator(
              each.code, each.category, each.name, each.unit, each.breakdowns, segment));
    }
    some.add(new Indicator("REVENUE", "社会", "营业收入", "万元", "", ""));
    return some;
  }

  private static void add(
      List<Indicator> all,
      String letter,
      String category,
      String[] measures,
      String unit,
      String breakdowns,
      String things) {
    int number = 1;
    for (String thing : things.split(" ")) {
      for (String measure : measures) {
        String code = String.format("%s%02d", letter, number);
        // Of a category with breakdowns every second indicator is broken down, of staff all are.
        boolean broken = letter.equals("H") || number % 2 == 1;
        all.add(
            new Indicator(code, category, thing + measure, unit, broken ? breakdowns : "", ""));
        number++;
      }
    }
  }

  private static List<Breakdown> breakdowns(Indicator indicator) {
    List<String> codes = List.of(indicator.breakdowns().split(";"));
    return BREAKDOWNS.stream().filter(each -> codes.contains(each.code())).toList();
  }

  // Who is asked

  private String division(int company) {
    return String.format("D%03d", company / COMPANIES_OF_A_DIVISION + 1);
  }

  private static String company(int company) {
    return String.format("C%05d", company + 1);
  }

  private static String segment(int company) {
    return SEGMENTS[company % SEGMENTS.length];
  }

  // What is answered

  /** All answers of a company by code, {@code H01} or {@code H01[gender=male]}. */
  private Map<String, Answer> answers(int company) {
    Random random = new Random(7919L * company + companies);
    Map<String, Answer> answers = new LinkedHashMap<>();
    double size = Math.exp(random.nextGaussian() * 0.3);
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      if (indicator.segment().isEmpty() || indicator.segment().equals(segment(company))) {
        answer(indicator, size * (1 + i % 17), random, answers);
      }
    }
    return answers;
  }

  private static void answer(
      Indicator indicator, double size, Random random, Map<String, Answer> answers) {
    double chance = random.nextDouble();
    boolean whole = indicator.breakdowns().isEmpty();
    if (whole && chance < NOT_APPLICABLE) {
      answers.put(indicator.code(), new Answer(-1, -1, "", "不适用", ""));
      return;
    }
    if (whole && chance < NOT_APPLICABLE + NOT_AVAILABLE) {
      answers.put(indicator.code(), new Answer(-1, -1, "", "暂缺", "计量表更换，下年度起提供"));
      return;
    }
    long unit = indicator.counts() ? 100 : 1;
    long before = (long) (size * 100_000 * Math.exp(random.nextGaussian() * 0.2)) / unit * unit;
    long now = (long) (before * (0.85 + 0.3 * random.nextDouble())) / unit * unit + unit;
    boolean typed = chance > 1 - TYPED_AS_TEXT;
    boolean estimated = whole && !typed && chance > 1 - TYPED_AS_TEXT - ESTIMATED;
    answers.put(
        indicator.code(),
        new Answer(
            before,
            now,
            typed ? String.format("%,.2f", BigDecimal.valueOf(now, 2)) : "",
            estimated ? "估算" : "",
            estimated ? "按前十一个月平均值估算十二月" : ""));
    for (Breakdown breakdown : breakdowns(indicator)) {
      long beforeLeft = before;
      long nowLeft = now;
      int left = breakdown.members().length;
      for (String member : breakdown.members()) {
        double part = left == 1 ? 1 : (0.8 + 0.4 * random.nextDouble()) / left;
        long memberBefore = left == 1 ? beforeLeft : (long) (beforeLeft * part) / unit * unit;
        long memberNow = left == 1 ? nowLeft : (long) (nowLeft * part) / unit * unit;
        String code = indicator.code() + "[" + breakdown.code() + "=" + english(member) + "]";
        answers.put(code, new Answer(memberBefore, memberNow, "", "", ""));
        beforeLeft -= memberBefore;
        nowLeft -= memberNow;
        left--;
      }
    }
  }

  private static String english(String member) {
    return member.substring(member.indexOf('=') + 1);
  }

  private static String chinese(String member) {
    return member.substring(0, member.indexOf('='));
  }

  // The project folder

  private PrintStream file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return new PrintStream(
        new java.io.BufferedOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8);
  }

  private void writeDefinitions() throws IOException {
    try (PrintStream out = file("project.yaml")) {
      out.print("group: G\nyear: " + YEAR + "\nlanguages: [zh, en]\n");
    }
    try (PrintStream out = file("definitions/entities.csv")) {
      out.println("code,name_zh,name_en,parent,ownership,segment,submits");
      out.println("G,云海集团有限公司,Yunhai Group,,,,");
      for (int i = 0; i < companies; i++) {
        if (i % COMPANIES_OF_A_DIVISION == 0) {
          String code = division(i);
          out.println(code + ",云海第 " + code.substring(1) + " 事业部,Division " + code + ",G,100,,");
        }
        String own = i % 10 == 3 ? "75" : "100";
        String name = "云海" + segment(i) + "第 " + (i + 1) + " 有限公司,Company " + (i + 1);
        out.println(
            String.join(",", company(i), name, division(i), own, segment(i), ""));
      }
    }
    try (PrintStream out = file("definitions/dimensions.csv")) {
      out.println("dimension,member,name_zh,name_en");
      for (Breakdown breakdown : BREAKDOWNS) {
        for (String member : breakdown.members()) {
          out.println(breakdown.code() + "," + english(member) + "," + chinese(member) + "," + english(member));
        }
      }
    }
    writeIndicators();
    writeTables();
    try (PrintStream out = file("definitions/checks.csv")) {
      out.println("code,severity,scope,expression,message_zh,message_en");
      for (int i = 0; i < 20; i++) {
        String code = indicators.get(i * 5).code();
        out.printf("CK%02d,error,entity,%s >= 0,不能为负数。,Cannot be negative.%n", i, code);
      }
    }
  }

  private void writeIndicators() throws IOException {
    try (PrintStream out = file("definitions/indicators.csv")) {
      out.println(
          "code,name_zh,name_en,category,unit,kind,aggregate,formula,breakdowns,decimals,segments,min,swing,swing_floor,refs,guidance_zh,guidance_en,required");
      for (Indicator each : indicators) {
        out.println(
            String.join(
                ",",
                each.code(),
                each.name(),
                "Indicator " + each.code(),
                each.category(),
                each.unit(),
                each.code().startsWith("H") ? "stock" : "flow",
                "sum",
                "",
                each.breakdowns(),
                each.counts() ? "0" : "2",
                each.segment(),
                "0,50,1000",
                "GRI 300-1;SSE 24",
                "填写报告期内的" + each.name() + "，以台账和原始凭证为准，不含外包单位。",
                "Enter the amount of the year from the ledgers; contractors are not included.",
                ""));
      }
      for (int i = 0; i < 15; i++) {
        Indicator each = indicators.get(i * 7 % (indicators.size() - 1));
        String total = i % 3 == 0 ? "sum(" + each.code() + "," + indicators.get(i + 20).code() + ")" : each.code();
        boolean staff = each.counts();
        String divided = staff ? "REVENUE / " + each.code() : each.code() + " / REVENUE";
        String unit = staff ? "万元/人" : each.unit().equals("万元") ? "%" : each.unit() + "/万元";
        out.println(
            String.join(",", "I" + (i + 1), each.name() + "强度", "Intensity " + (i + 1), each.category(), unit, "ratio", "formula", divided, "", "4", ",,,,,,,no"));
      }
    }
  }

  private void writeTables() throws IOException {
    try (PrintStream tables = file("definitions/tables.csv");
        PrintStream rows = file("definitions/rows.csv")) {
      tables.println("table,title_zh,title_en,layout,columns,change");
      rows.println("table,section_zh,section_en,level,indicator");
      Map<String, String> codes = new LinkedHashMap<>();
      for (Indicator each : indicators) {
        String table = codes.computeIfAbsent(each.category(), key -> "t" + (codes.size() + 1));
        rows.println(table + "," + each.category() + ",Section," + 0 + "," + each.code());
        for (Breakdown breakdown : breakdowns(each)) {
          rows.println(table + "," + each.category() + ",Section,1," + each.code() + "[" + breakdown.code() + "=*]");
        }
      }
      for (int i = 1; i <= 15; i++) {
        rows.println("t1,强度,Intensity,0,I" + i);
      }
      codes.forEach((category, code) -> tables.println(code + "," + category + "绩效表,Table " + code + ",years,,yes"));
      tables.println("nodes,各事业部,By division,nodes,REVENUE;E01;H01,");
    }
  }

  private void writeHistory() throws IOException {
    try (PrintStream out = file("history/facts-" + (YEAR - 1) + ".csv")) {
      out.println("entity,indicator,member,value,unit,status,note,source");
      for (int i = 0; i < companies; i++) {
        Map<String, Answer> answers = answers(i);
        for (Indicator indicator : indicators) {
          for (Map.Entry<String, Answer> entry : answers.entrySet()) {
            String code = entry.getKey();
            if (code.equals(indicator.code()) || code.startsWith(indicator.code() + "[")) {
              writeFact(out, company(i), indicator, code, entry.getValue());
            }
          }
        }
      }
    }
    try (PrintStream out = file("history/published.csv")) {
      out.println("year,node,indicator,member,display,unit,report");
      for (Indicator each : indicators) {
        long total = 900L * companies * each.code().hashCode() % 97 + 1_000L * companies;
        out.println(YEAR - 2 + ",G," + each.code() + ",," + Math.abs(total) + "," + each.unit() + ",");
      }
    }
  }

  private static void writeFact(
      PrintStream out, String company, Indicator indicator, String code, Answer answer) {
    String member = code.contains("[") ? code.substring(code.indexOf('[') + 1, code.length() - 1) : "";
    boolean missing = answer.before() < 0;
    String status = !missing ? "reported" : answer.note().isEmpty() ? "not-applicable" : "not-available";
    out.println(
        String.join(
            ",",
            company,
            indicator.code(),
            member,
            missing ? "" : BigDecimal.valueOf(answer.before(), 2).stripTrailingZeros().toPlainString(),
            indicator.unit(),
            status,
            answer.note(),
            company + "_" + (YEAR - 1) + ".xlsx"));
  }

  // The filled-in forms

  private void writeSubmissions() throws Exception {
    Project project = ProjectLoader.load(folder, new Overrides(Optional.empty(), Optional.empty()));
    Path target = folder.resolve("submissions/" + YEAR);
    Files.createDirectories(target);
    Map<FormLayout, Layout> layouts = new LinkedHashMap<>();
    List<Callable<Void>> jobs = new ArrayList<>();
    for (int i = 0; i < companies; i++) {
      Map<String, Answer> answers = answers(i);
      FormRequest request =
          new FormRequest(
              project.round(),
              project.entities().entity(company(i)),
              project.settings().languages(),
              Optional.empty(),
              Optional.empty());
      Layout layout =
          layouts.computeIfAbsent(
              FormLayout.of(request.round(), request.entity()), key -> layout(request));
      jobs.add(
          () -> {
            Path file = target.resolve(request.fileName());
            writeSubmission(layout, request.entity(), answers, file);
            return null;
          });
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    for (Future<Void> job : threads.invokeAll(jobs)) {
      job.get();
    }
    threads.shutdown();
  }

  /** The form of one company, in which those of all companies with the same rows are written. */
  private record Layout(Entity entity, byte[] form) {}

  private static Layout layout(FormRequest request) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    try {
      FormWriter.write(request, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Layout(request.entity(), form.toByteArray());
  }

  private static void writeSubmission(
      Layout layout, Entity entity, Map<String, Answer> answers, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(layout.form()));
        OutputStream out = Files.newOutputStream(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(cell -> rename(cell, layout.entity(), entity));
          Answer answer = answers.get(text(row.getCell(0)));
          if (answer != null) {
            fill(row, answer);
          }
        }
      }
      workbook.write(out);
    }
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** Puts the code and names of one company in place of those of another. */
  private static void rename(Cell cell, Entity from, Entity to) {
    String text = text(cell);
    if (text.contains(from.code()) || text.contains(from.name().zh()) || text.contains(from.name().en())) {
      cell.setCellValue(
          text.replace(from.code(), to.code())
              .replace(from.name().zh(), to.name().zh())
              .replace(from.name().en(), to.name().en()));
    }
  }

  private static void fill(Row row, Answer answer) {
    if (answer.before() >= 0) {
      row.getCell(3).setCellValue(answer.before() / 100.0);
    } else {
      row.getCell(3).setBlank();
    }
    if (!answer.text().isEmpty()) {
      row.getCell(5).setCellValue(answer.text());
    } else if (answer.now() >= 0) {
      row.getCell(5).setCellValue(answer.now() / 100.0);
    }
    if (!answer.status().isEmpty()) {
      row.getCell(7).setCellValue(answer.status());
    }
    if (!answer.note().isEmpty()) {
      row.getCell(8).setCellValue(answer.note());
    }
  }
}
