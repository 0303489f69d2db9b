package org.groupkpi.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts come out of little memory as they went in, whatever they are. */
class CompactFactsTest {
  private static final Year YEAR = new Year(2024);
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.00",
          "-0.5",
          "1",
          "1882",
          "-1234.56",
          "1615.39",
          "100",
          "1E+3",
          "0.000000000000001",
          "0.0000000000000001",
          "549755813887",
          "549755813888",
          "-549755813888",
          "-549755813889",
          "5497558138.87",
          "123456789012345678",
          "123456789012345678901234567890.5",
          "1E-20");
  private static final List<String> CELLS =
      List.of(
          "",
          "F17",
          "A1",
          "AMK4194303",
          "SQ7",
          "SR7",
          "AML2",
          "XFD1048576",
          "2",
          "4194303",
          "4194304",
          "0",
          "007",
          "整行",
          "f17",
          "$F$17",
          "999999999",
          "1000000000",
          "999999999999");
  private static final List<String> TEXTS = List.of("", "/", "不适用", "1,882", "1882.00", " 5");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void allComeOutAsTheyWere(long seed) {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      facts.add(fact(random, KpiCode.parse("K" + i), i));
    }
    Map<KpiCode, Fact> compact = CompactFacts.of(facts);
    assertThat(compact.values()).containsExactlyElementsOf(facts);
    assertThat(compact).hasSameSizeAs(facts);
    facts.forEach(fact -> assertThat(compact.get(fact.code())).isEqualTo(fact));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void factsCollectedInAnyOrderStandByEntity(long seed) {
    Random random = new Random(seed);
    FactCollector collector = new FactCollector();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      Fact fact = fact(random, KpiCode.parse("K" + i % 1000), 0);
      facts.add(of("E" + i / 1000, fact));
    }
    Collections.shuffle(facts, random);
    facts.forEach(collector::put);
    facts.forEach(fact -> assertThat(collector.find(fact.entity(), fact.code())).contains(fact));
    Map<String, Map<KpiCode, Fact>> collected = collector.byEntity();
    assertThat(collected.values().stream().mapToInt(Map::size).sum()).isEqualTo(facts.size());
    assertThat(
            collected.values().stream()
                .flatMap(one -> one.values().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(facts));
    assertThat(List.copyOf(collected.keySet()))
        .isEqualTo(facts.stream().map(Fact::entity).distinct().toList());
  }

  @Test
  void whatWasNotAnsweredIsNotThere() {
    Map<KpiCode, Fact> compact =
        CompactFacts.of(List.of(fact(new Random(1), KpiCode.parse("HC[gender=female]"), 0)));
    assertThat(compact).containsKey(KpiCode.parse("HC[gender=female]"));
    assertThat(compact.get(KpiCode.parse("HC"))).isNull();
    assertThat(CompactFacts.of(List.of())).isEmpty();
  }

  @Test
  void factsOfTwoEntitiesAreRefused() {
    Fact one = fact(new Random(1), KpiCode.parse("A"), 0);
    List<Fact> two = List.of(one, of("OTHER", fact(new Random(2), KpiCode.parse("B"), 0)));
    assertThatThrownBy(() -> CompactFacts.of(two)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Fact of(String entity, Fact fact) {
    return new Fact(
        new FigureKey(entity, fact.code(), fact.year()),
        fact.value(),
        fact.estimated(),
        fact.note(),
        fact.source(),
        fact.origin(),
        Optional.empty());
  }

  private static Fact fact(Random random, KpiCode code, int row) {
    BigDecimal number = new BigDecimal(drawn(NUMBERS, random));
    Fact fact =
        new Fact(
            new FigureKey("E", code, YEAR),
            value(number, random),
            random.nextInt(5) == 0,
            random.nextInt(5) == 0 ? "备注 " + row : "",
            source(number, row, random),
            random.nextInt(20) == 0 ? Fact.Origin.HEAD_OFFICE : Fact.Origin.SUBMISSION,
            Optional.empty());
    return random.nextInt(20) == 0 ? restated(fact) : fact;
  }

  private static Fact restated(Fact fact) {
    return fact.replacing(
        fact.withValue(ReportedValue.Absent.BLANK),
        new Restatement(
            fact.key(),
            Optional.empty(),
            Entry.of(LocalText.same("mistake")),
            Restatement.By.FILER,
            fact.source()));
  }

  private static ReportedValue value(BigDecimal number, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> ReportedValue.Absent.NOT_APPLICABLE;
      case 1 -> ReportedValue.Absent.NOT_AVAILABLE;
      case 2 -> ReportedValue.Absent.BLANK;
      case 3 -> new ReportedValue.Answer("words");
      case 4 -> new ReportedValue.Figure(number, new BigDecimal("0.5"));
      case 5 ->
          new ReportedValue.Figure(
              number, BigDecimal.ONE, Optional.of(new Quantity(number, Unit.NUMBER)));
      default -> ReportedValue.Figure.of(number);
    };
  }

  private static SourceCell source(BigDecimal number, int row, Random random) {
    return new SourceCell(
        "submissions/2024/E.xlsx",
        "5f",
        "Sheet " + random.nextInt(20),
        random.nextInt(3) == 0 ? drawn(CELLS, random) : "F" + (row + 2),
        text(number, row, random),
        text(number, row, random));
  }

  private static String text(BigDecimal number, int row, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Exact.grouped(number);
      case 1 -> number.toPlainString() + ".0";
      case 2 -> drawn(TEXTS, random);
      case 3 -> number.toPlainString() + "0000000" + row;
      default -> number.toPlainString();
    };
  }

  private static String drawn(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
