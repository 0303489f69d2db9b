package org.groupkpi.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.groupkpi.chart.Waterfall.Role;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The drawing of a waterfall is well-formed, and its bars stand where the figures say. */
class WaterfallSvgTest {
  private static final Waterfall WATERFALL =
      new Waterfall(
          "a <b>\u0007 & \"c\"",
          "",
          "吨",
          List.of(),
          List.of(
              row(Role.FIGURE, 0, 100),
              row(Role.STEP, 100, 150),
              row(Role.STEP, 150, 50),
              row(Role.FIGURE, 0, 50)),
          "",
          "");

  private static Waterfall.Row row(Role role, int from, int to) {
    return new Waterfall.Row(
        role, 0, "x".repeat(300), "1", List.of(), BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }

  @Test
  void barsStandWhereTheFiguresSay() throws Exception {
    String svg = WaterfallSvg.draw(WATERFALL, Language.EN);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a <b>\uFFFD & \"c\"");
    double axis = number(document, 1, "x");
    double fifty = number(document, 2, "width");
    assertThat(number(document, 1, "width")).isEqualTo(2 * fifty, offset(0.02));
    assertThat(number(document, 2, "x")).isEqualTo(axis + 2 * fifty, offset(0.02));
    assertThat(number(document, 3, "x")).isEqualTo(axis + fifty, offset(0.02));
    assertThat(number(document, 4, "width")).isEqualTo(fifty, offset(0.02));
  }

  private static double number(Document document, int rectangle, String attribute) {
    Element bar = (Element) document.getElementsByTagName("rect").item(rectangle);
    return Double.parseDouble(bar.getAttribute(attribute));
  }
}
