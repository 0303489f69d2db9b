package org.groupkpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "t CO2e, 6",
    "吨, 2",
    "万吨 CO2e, 9",
    "（终稿）, 8",
    "＜０.０１, 9",
    "氧化铝ABC, 9",
    // a character beyond the first plane is one character, two places wide
    "𠮷, 2",
    "한국, 4",
    "–—·℃, 4"
  })
  void chineseTakesTwoPlaces(String text, int places) {
    assertThat(TextWidth.of(text)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource({
    "吨, 4, '吨  '",
    "吨标煤, 4, 吨标煤",
    "kWh, 5, 'kWh  '",
  })
  void paddedToPlacesNotCharacters(String text, int width, String padded) {
    assertThat(TextWidth.padded(text, width)).isEqualTo(padded);
  }

  @ParameterizedTest
  @CsvSource({
    "青屿氧化铝有限公司, 9, 青屿氧化…",
    // no half of a character: one place stays empty
    "青屿氧化铝有限公司, 8, 青屿氧…",
    "Hefu Alumina, 8, Hefu Al…",
    "Hefu Alumina, 6, Hefu…",
  })
  void cutWithAnEllipsis(String text, int places, String start) {
    assertThat(TextWidth.cut(text, places)).isEqualTo(start);
    assertThat(TextWidth.of(start)).isLessThanOrEqualTo(places);
  }

  @Test
  void linesBreakAtBlanksAndBetweenChineseCharacters() {
    assertThat(TextWidth.lines("ask for what is missing", 9))
        .isEqualTo(List.of("ask for", "what is", "missing"));
    assertThat(TextWidth.lines("请核对所列数据", 6)).isEqualTo(List.of("请核对", "所列数", "据"));
    assertThat(TextWidth.lines("12,405 万吨标煤", 10)).isEqualTo(List.of("12,405 万", "吨标煤"));
  }

  @Test
  void noLineBeginsWithClosingOrEndsWithOpeningPunctuation() {
    assertThat(TextWidth.lines("请核对，并更正", 6)).isEqualTo(List.of("请核", "对，并", "更正"));
    assertThat(TextWidth.lines("请核（对）", 6)).isEqualTo(List.of("请核", "（对）"));
  }

  @Test
  void aWordWiderThanTheLineIsBrokenAndALineHoldsAtLeastOneCharacter() {
    assertThat(TextWidth.lines("KEY_SUPPLIERS", 6)).isEqualTo(List.of("KEY_SU", "PPLIER", "S"));
    assertThat(TextWidth.lines("万吨", 1)).isEqualTo(List.of("万", "吨"));
  }

  @Test
  void whatNobodySeesIsShown() {
    assertThat(TextWidth.visible("1\n2\u0007\u202e3")).isEqualTo("1⏎2\\x07\\x202e3");
  }
}
