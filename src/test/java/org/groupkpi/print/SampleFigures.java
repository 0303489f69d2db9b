package org.groupkpi.print;

import java.util.List;
import java.util.Map;
import org.groupkpi.report.AnswerText;
import org.groupkpi.report.CellState;
import org.groupkpi.report.ChangeText;
import org.groupkpi.report.EntityText;
import org.groupkpi.report.Figures;
import org.groupkpi.report.KpiText;
import org.groupkpi.report.PriorText;
import org.groupkpi.report.RowText;
import org.groupkpi.report.SpeltText;
import org.groupkpi.report.TextOrReason;
import org.groupkpi.report.UnknownName;
import org.groupkpi.text.LocalText;

/** The figure of one code, {@code HG}, which has no figure before 2024. */
record SampleFigures() implements Figures {
  @Override
  public KpiText kpi(String code, String year) throws UnknownName {
    if (!code.equals("HG")) {
      throw new UnknownName(LocalText.of("没有指标 " + code, "there is no indicator " + code));
    }
    TextOrReason none =
        TextOrReason.none(LocalText.of("没有上年数", "there is no figure of the year before"));
    return new KpiText(
        "Hg & co_",
        TextOrReason.of("<0.01"),
        new SpeltText(TextOrReason.of("<0.01")),
        "t",
        TextOrReason.of("0.004"),
        CellState.OK,
        new ChangeText(none, none, none),
        new PriorText("2023", none, none));
  }

  @Override
  public List<AnswerText> answers(String code, String year) {
    return List.of(new AnswerText("E1", "Plant", "=1 $ #"));
  }

  @Override
  public List<RowText.Listed> register(String code) {
    return List.of(new RowText.Listed(new RowText("E1", "Plant"), Map.of("kind", "=1 $ #")));
  }

  @Override
  public EntityText entity(String code) {
    return new EntityText(code, "Plant", "");
  }

  @Override
  public Figures of(EntityText entity) {
    return this;
  }
}
