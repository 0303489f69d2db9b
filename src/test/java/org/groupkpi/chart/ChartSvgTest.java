package org.groupkpi.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.chart.Chart.Category;
import org.groupkpi.chart.Chart.Form;
import org.groupkpi.chart.Chart.Role;
import org.groupkpi.report.CellState;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Charts show figures in proportion, gaps as gaps, and texts that can be read whatever they say.
 */
class ChartSvgTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/render/charts");
  private static final String LONG = "一般工业固体废弃物（含粉煤灰、炉渣、赤泥）综合利用及无害化处置总量".repeat(2);
  private static final String WIDE = "WWWWMMMM@@@@%%%%".repeat(6);

  @TempDir private Path folder;

  private static Chart.Point point(String text) {
    return text.isEmpty() || text.equals("—") || text.equals("不适用")
        ? new Chart.Point(text, Optional.empty(), CellState.MISSING)
        : new Chart.Point(text, Optional.of(value(text)), CellState.OK);
  }

  private static BigDecimal value(String text) {
    return text.startsWith("<")
        ? new BigDecimal("0.004")
        : text.startsWith(">-") ? new BigDecimal("-0.004") : new BigDecimal(text.replace(",", ""));
  }

  private static Chart.Point in(CellState state, String text) {
    return new Chart.Point(text, Optional.of(value(text)), state);
  }

  private static Chart.Series series(String label, String... points) {
    return new Chart.Series(label, "", List.of(points).stream().map(ChartSvgTest::point).toList());
  }

  private static List<Category> parts(List<String> labels) {
    return labels.stream().map(label -> new Category(label, Role.PART)).toList();
  }

  private static List<Category> years(int first, int count) {
    return parts(IntStream.range(first, first + count).mapToObj(year -> year + " 年").toList());
  }

  private static Chart chart(Form form, List<Category> categories, List<Chart.Series> series) {
    return new Chart(
        "energy-1",
        form,
        "能源消耗绩效表",
        "远山铝业集团 · 单位：万吨",
        "草稿 DRAFT",
        "一段说明。",
        categories,
        series,
        List.of(),
        List.of("各小图刻度不同，均从零开始。"));
  }

  /** What is not a plain rising row of figures. */
  private static Chart gapsAndNegatives() {
    List<Chart.Point> states =
        List.of(
            in(CellState.RESTATED, "120.5"),
            in(CellState.ESTIMATED, "98.1"),
            in(CellState.INCOMPLETE, "130.0"));
    Chart plain =
        chart(
            Form.COLUMNS,
            years(2022, 3),
            List.of(
                series("净减排量", "-12.40", "3.10", "-0.52"),
                series("全部为负", "-1", "-2", "-3"),
                series("中间缺数", "2,823.00", "—", "2,896.98"),
                series("从不为零的零", "0.00", "0.00", "0.00"),
                series("极小的数", "<0.01", ">-0.01", "5.00"),
                series("只有一年", "不适用", "—", "44"),
                new Chart.Series("各种状态", "", states)));
    return new Chart(
        plain.id(),
        plain.form(),
        plain.title(),
        plain.subtitle(),
        plain.draft(),
        plain.description(),
        plain.categories(),
        plain.series(),
        List.of(
            new Chart.Legend(CellState.RESTATED, "重述后的数据"),
            new Chart.Legend(CellState.ESTIMATED, "含估算数据"),
            new Chart.Legend(CellState.INCOMPLETE, "数据不完整")),
        plain.notes());
  }

  private static Chart entities(int count) {
    List<Category> categories = new ArrayList<>(List.of(new Category("按单位", Role.HEADING)));
    List<Chart.Point> points = new ArrayList<>(List.of(point("")));
    for (int at = 1; at <= count; at++) {
      categories.add(new Category(at % 7 == 0 ? LONG : "第 " + at + " 铝业有限公司", Role.PART));
      points.add(at % 5 == 0 ? point("不适用") : point(Integer.toString(at * at - 40)));
    }
    categories.add(new Category("合计", Role.TOTAL));
    points.add(point("73,810"));
    List<Chart.Series> series =
        List.of(
            new Chart.Series("综合能源消耗量", "万吨标煤", points),
            new Chart.Series(LONG, LONG, points),
            new Chart.Series(WIDE, WIDE, points));
    return chart(Form.BARS, categories, series);
  }

  private static Map<String, Chart> hard() {
    String huge = "1,234,567,890,123,456,789,012,345,678,901,234,567,890";
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("gaps", gapsAndNegatives());
    charts.put("sixty", entities(60));
    charts.put(
        "long",
        chart(
            Form.COLUMNS,
            years(2022, 3),
            List.of(
                series(LONG, "1", "2", "3"),
                series(WIDE, "1", "2", "3"),
                series(
                    "Waste oil (engine and mineral oil) disposed of by others", "1", "2", "3"))));
    charts.put("huge", chart(Form.COLUMNS, years(2022, 3), List.of(series("大", huge, "1", "0"))));
    charts.put("bars", chart(Form.BARS, parts(List.of("大", WIDE)), List.of(series("", huge, "1"))));
    charts.put("alone", chart(Form.COLUMNS, years(2022, 3), List.of(series("一项", "1", "2", "3"))));
    for (int count : List.of(6, 12, 30, 60)) {
      String[] figures = Collections.nCopies(count, "-12,345.67").toArray(String[]::new);
      figures[1] = "98,765.43";
      charts.put(
          count + "-years",
          chart(
              Form.COLUMNS,
              years(1990, count),
              List.of(series("一", figures), series("二", figures), series("三", figures))));
    }
    Chart plain = gapsAndNegatives();
    charts.put(
        "words",
        new Chart(
            "x",
            plain.form(),
            LONG,
            LONG + WIDE,
            plain.draft(),
            LONG,
            plain.categories(),
            plain.series().subList(0, 1),
            plain.legend(),
            List.of(LONG + LONG, WIDE)));
    return charts;
  }

  /** Cards of one year and its change. */
  private static Chart cards() {
    return chart(
        Form.CARDS,
        parts(List.of("2024 年", "同比")),
        List.of(
            new Chart.Series("综合能源消耗量", "万吨标煤", List.of(point("2,896.98"), point("4.93"))),
            new Chart.Series(LONG, LONG, List.of(point("123,456,789,012.345"), point("—"))),
            new Chart.Series(WIDE, "人", List.of(point("—"), point("—"))),
            new Chart.Series("工亡人数", "人", List.of(point("0"), point("0.00")))));
  }

  /** A donut of those parts, whose names are so long. */
  private static Chart donut(String name, int... parts) {
    List<Category> categories = new ArrayList<>();
    List<Chart.Point> points = new ArrayList<>();
    for (int part : parts) {
      categories.add(new Category(name + " " + (points.size() + 1), Role.PART));
      points.add(point(Integer.toString(part)));
    }
    categories.add(new Category("合计", Role.TOTAL));
    points.add(point(Integer.toString(IntStream.of(parts).sum())));
    return chart(Form.DONUT, categories, List.of(new Chart.Series("总量", "万吨", points)));
  }

  private static Map<String, Chart> rings() {
    Map<String, Chart> rings = new LinkedHashMap<>();
    rings.put("two", donut("项", 9186, 53811));
    rings.put("tiny", donut("去向", 1, 1, 1, 1, 1, 1, 99994));
    rings.put("zeros", donut("类", 0, 5, 0, 0, 5));
    rings.put("all but all", donut("类", 1000000, 0, 1));
    rings.put("long", donut(LONG, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    rings.put("wide", donut(WIDE, 5, 5, 5, 5));
    Random random = new Random(1);
    for (int at = 0; at < 20; at++) {
      int count = 2 + random.nextInt(9);
      int[] parts = random.ints(count, 0, 1 << random.nextInt(20)).map(one -> one + 1).toArray();
      rings.put("random " + at, donut("某一类项目".repeat(1 + random.nextInt(5)), parts));
    }
    return rings;
  }

  @Test
  void cardsAndRingsAreDrawnAsReviewed() throws IOException {
    Map<String, Chart> reviewed = Map.of("cards", cards(), "donut", donut("去向", 1600, 1391, 30, 1));
    for (Map.Entry<String, Chart> one : reviewed.entrySet()) {
      Path golden = GOLDEN.resolve(one.getKey() + ".zh.svg");
      String drawn = ChartSvg.draw(one.getValue(), Language.ZH);
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(golden, drawn);
      }
      assertThat(golden).hasBinaryContent(drawn.getBytes(UTF_8));
    }
  }

  @Test
  @StartsProgram
  void everyTextCanBeRead() throws IOException, InterruptedException {
    InstalledTool.CHROMIUM.need();
    Map<String, String> drawings = new LinkedHashMap<>();
    drawings.put("cards", ChartSvg.draw(cards(), Language.ZH));
    rings().forEach((name, ring) -> drawings.put(name, ChartSvg.draw(ring, Language.ZH)));
    hard().forEach((name, chart) -> drawings.put(name, ChartSvg.draw(chart, Language.ZH)));
    assertThat(DrawnTexts.measure(drawings, folder)).containsExactly(drawings.size() + " drawings");
  }

  @Test
  @StartsProgram
  void textsThatCannotBeReadAreNoticed() throws IOException, InterruptedException {
    InstalledTool.CHROMIUM.need();
    SvgDrawing drawing = new SvgDrawing();
    drawing.text(10, 20, "一二三四", SvgDrawing.size(10));
    drawing.text(40, 22, "五六", SvgDrawing.size(10));
    drawing.text(80, 20, "七八九", SvgDrawing.size(10));
    drawing.text(10, 60, "十", SvgDrawing.size(7));
    drawing.rectangle(12, 50, 20, 20, SvgDrawing.fill("#000000"));
    String file = drawing.file(100, 100, "pt", 8, Language.ZH, "", "");
    List<String> faults = DrawnTexts.measure(Map.of("bad", file), folder);
    assertThat(faults)
        .contains("bad: overlap: 一二三四 / 五六", "bad: too small: 十", "bad: on a bar: 十")
        .anyMatch(fault -> fault.startsWith("bad: out of the drawing"));
  }

  @Test
  void gapsAndNegativesAreDrawnAsBefore() throws IOException {
    Path golden = GOLDEN.resolve("gaps-and-negatives.zh.svg");
    String drawn = ChartSvg.draw(gapsAndNegatives(), Language.ZH);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, drawn);
    }
    assertThat(golden).hasBinaryContent(drawn.getBytes(UTF_8));
  }

  @Test
  void barsAreInProportionAndGapsAreNotZero() throws Exception {
    Chart chart = chart(Form.COLUMNS, years(2022, 4), List.of(series("x", "100", "—", "0", "-50")));
    List<Element> bars = elements(ChartSvg.draw(chart, Language.EN), "rect");
    assertThat(bars).hasSize(3);
    assertThat(number(bars.get(1), "height"))
        .isEqualTo(2 * number(bars.get(2), "height"), offset(0.02));
    assertThat(number(bars.get(2), "y"))
        .isEqualTo(number(bars.get(1), "y") + number(bars.get(1), "height"), offset(0.02));
  }

  @Test
  void whatSomebodyWroteIsText() throws Exception {
    String hostile = "</text><script>alert(1)</script> ]]> & \"q\" \u0007\n\uFFFE";
    for (Form form : Form.values()) {
      Chart.Series series =
          new Chart.Series(
              hostile,
              hostile,
              Collections.nCopies(
                  2, new Chart.Point(hostile, Optional.of(BigDecimal.ONE), CellState.RESTATED)));
      Chart chart =
          new Chart(
              "x",
              form,
              hostile,
              hostile,
              hostile,
              hostile,
              List.of(new Category(hostile, Role.PART), new Category(hostile, Role.TOTAL)),
              List.of(series),
              List.of(new Chart.Legend(CellState.RESTATED, hostile)),
              List.of(hostile));
      String file = ChartSvg.draw(chart, Language.EN);
      assertThat(elements(file, "script")).isEmpty();
      assertThat(elements(file, "title").get(0).getTextContent())
          .isEqualTo("</text><script>alert(1)</script> ]]> & \"q\" \uFFFD \uFFFD");
    }
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    return IntStream.range(0, document.getElementsByTagName(name).getLength())
        .mapToObj(at -> (Element) document.getElementsByTagName(name).item(at))
        .toList();
  }
}
