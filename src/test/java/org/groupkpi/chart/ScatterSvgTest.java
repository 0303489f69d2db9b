package org.groupkpi.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.groupkpi.InstalledTool;
import org.groupkpi.StartsProgram;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels of a scatter lie neither on each other nor on points or lines, wherever the points are.
 */
class ScatterSvgTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/render/charts");
  private static final Box PLOT = new Box(0, 0, 430, 300);
  private static final List<String> TOPICS =
      List.of(
          "应对气候变化 | Climate change | 4.8 | 4.6",
          "能源利用 | Energy use | 4.7 | 4.5",
          "安全生产 | Occupational safety | 4.9 | 4.7",
          "水资源利用 | Water | 3.9 | 3.6",
          "污染物排放 | Emissions to air and water | 4.2 | 3.8",
          "废弃物处理与循环利用 | Waste and circular use of materials | 4.1 | 3.9",
          "生态系统和生物多样性保护 | Ecosystems and biodiversity | 3.4 | 2.6",
          "员工权益 | Labour rights | 4.0 | 3.1",
          "职业健康 | Health | 4.4 | 3.2",
          "员工培训与发展 | Training | 3.6 | 2.9",
          "多元与包容 | Diversity | 3.0 | 2.2",
          "供应链安全 | Supply chain | 3.7 | 4.2",
          "产品和服务安全与质量 | Product safety and quality | 3.8 | 4.2",
          "科技创新 | Innovation | 3.3 | 4.4",
          "数据安全与客户隐私保护 | Data security and privacy | 2.6 | 3.3",
          "反商业贿赂及反贪污 | Anti-corruption | 3.5 | 4.0",
          "反不正当竞争 | Fair competition | 2.5 | 3.2",
          "乡村振兴 | Rural development | 3.1 | 1.8",
          "社会贡献 | Community | 3.1 | 1.9",
          "公司治理 | Governance | 3.4 | 4.7");

  @TempDir private Path folder;

  private static Scatter topics(Language language) {
    boolean chinese = language == Language.ZH;
    return scatter(
        TOPICS.stream()
            .map(line -> line.split(" \\| ", -1))
            .map(cells -> point(chinese ? cells[0] : cells[1], cells[2], cells[3]))
            .toList(),
        chinese);
  }

  private static Scatter scatter(List<Scatter.Point> points, boolean chinese) {
    return new Scatter(
        "topics-1",
        chinese ? "双重重要性议题矩阵" : "Matrix of material topics",
        chinese ? "远山铝业集团 · 2024 年" : "Yuanshan Aluminium Group · 2024",
        "",
        "一段说明。",
        chinese ? "财务重要性" : "Financial materiality",
        chinese ? "影响重要性" : "Impact materiality",
        points,
        List.of(chinese ? "注：分值为 1 至 5。" : "Scores from 1 to 5."));
  }

  private static Scatter.Point point(String label, String up, String across) {
    return new Scatter.Point(label, new BigDecimal(across), new BigDecimal(up));
  }

  /** Scores of a coarse scale, so that many points coincide. */
  private static Scatter random(long seed, int count, int words) {
    Random random = new Random(seed);
    List<Scatter.Point> points = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String label = "议题名称".repeat(1 + random.nextInt(words)) + (at + 1);
      points.add(point(label, score(random), score(random)));
    }
    return scatter(points, true);
  }

  private static String score(Random random) {
    return BigDecimal.valueOf(10 + random.nextInt(41)).movePointLeft(1).toPlainString();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void isDrawnAsReviewed(Language language) throws IOException {
    String drawn = ScatterSvg.draw(topics(language), language);
    Path golden = GOLDEN.resolve("scatter." + language.code() + ".svg");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, drawn);
    }
    assertThat(golden).hasBinaryContent(drawn.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 20, 40, 80})
  void noLabelLiesOnAnotherOrOnAPoint(int count) {
    for (long seed = 0; seed < 50; seed++) {
      List<LabelPlaces.Labelled> points = points(new Random(seed), count);
      List<Box> labels = new ArrayList<>();
      for (Optional<LabelPlaces.Place> place : LabelPlaces.of(PLOT, points)) {
        place.map(LabelPlaces.Place::box).ifPresent(labels::add);
      }
      for (int at = 0; at < labels.size(); at++) {
        Box label = labels.get(at);
        assertThat(label.within(PLOT)).isTrue();
        assertThat(labels.subList(at + 1, labels.size())).noneMatch(label::overlaps);
        assertThat(points).noneMatch(point -> label.overlaps(Box.around(point.x(), point.y(), 3)));
      }
      assertThat(labels.size()).isGreaterThanOrEqualTo(Math.min(count, 18));
    }
  }

  private static List<LabelPlaces.Labelled> points(Random random, int count) {
    return Stream.generate(
            () ->
                new LabelPlaces.Labelled(
                    14 + random.nextInt(40) * 10,
                    14 + random.nextInt(27) * 10,
                    20 + random.nextInt(80),
                    10.5 * (1 + random.nextInt(2))))
        .limit(count)
        .toList();
  }

  @Test
  void whatFindsNoRoomIsToldBelow() {
    String drawn = ScatterSvg.draw(random(1, 150, 8), Language.ZH);
    assertThat(drawn).contains("图中放不下名称的有：议题名称");
  }

  @Test
  void drawsNothingAtAllAndASinglePoint() {
    assertThat(ScatterSvg.draw(scatter(List.of(), true), Language.ZH)).doesNotContain("<circle");
    assertThat(ScatterSvg.draw(random(1, 1, 1), Language.ZH)).contains("<circle");
  }

  @Test
  @StartsProgram
  void everyTextCanBeRead() throws IOException, InterruptedException {
    InstalledTool.CHROMIUM.need();
    Map<String, String> drawings = new LinkedHashMap<>();
    drawings.put("zh", ScatterSvg.draw(topics(Language.ZH), Language.ZH));
    drawings.put("en", ScatterSvg.draw(topics(Language.EN), Language.EN));
    for (int seed = 0; seed < 20; seed++) {
      drawings.put("random " + seed, ScatterSvg.draw(random(seed, 5 + seed * 2, 6), Language.ZH));
    }
    assertThat(DrawnTexts.measure(drawings, folder)).containsExactly(drawings.size() + " drawings");
  }
}
