package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groupkpi.intake.FormReaderTest.HEADER;
import static org.groupkpi.intake.FormReaderTest.KPI;
import static org.groupkpi.intake.FormReaderTest.REST;
import static org.groupkpi.intake.FormReaderTest.facts;
import static org.groupkpi.intake.FormReaderTest.findings;
import static org.groupkpi.intake.FormReaderTest.form;

import java.util.List;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.FindingKind;
import org.junit.jupiter.api.Test;

/** Every number beside a known code is read, or it is told why it is not. */
class EveryNumberTest {
  private static final String ALL = KPI + "## 环境\n" + HEADER + "POWER||万千瓦时|||1\n" + REST;

  private static String message(String drawing, FindingKind kind) {
    return new FormReader(FormReaderTest.ROUND)
        .read(TextGrid.of(drawing), "x.xlsx").findings().stream()
            .filter(finding -> finding.kind() == kind)
            .findFirst()
            .orElseThrow()
            .message()
            .en();
  }

  private static String table(String... rows) {
    return KPI + "## 表\n" + String.join("\n", rows);
  }

  @Test
  void twoColumnsForOneYear() {
    String contradiction =
        table("指标编码|2024年|说明|本年数", "POWER|7||7", "WASTE|5||6", "HC|2||", "RATE|1||1");
    assertThat(findings(contradiction)).contains("F124 表!D1").doesNotContain("C230 表!B2");
    assertThat(facts(contradiction))
        .containsExactly("POWER=BLANK", "WASTE=BLANK", "HC=BLANK", "RATE=BLANK");
    assertThat(message(contradiction, FindingKind.F124))
        .isEqualTo(
            "B1, D1 are all headings of the year and contradict each other"
                + " (WASTE B3 5, D3 6; HC B4 2, D4 —); no row of the table was taken");
  }

  @Test
  void twoColumnsOfWhichOneIsEmptyOrWhichAgree() {
    String agree = table("指标编码|2024年|说明|Value", "POWER|7||7.0", "WASTE|5||5");
    assertThat(facts(agree)).containsExactly("POWER=7", "WASTE=5");
    assertThat(findings(agree)).contains("F129 表");
    String text = table("指标编码|2024年|说明|Value", "POWER|7||'7.0", "WASTE|1234.5||'１,２３４.５");
    assertThat(facts(text)).containsExactly("POWER=7", "WASTE=1234.5");
    String empty = table("指标编码|2024年|说明|本年数", "POWER|||7", "WASTE|||5");
    assertThat(facts(empty)).containsExactly("POWER=7", "WASTE=5");
    assertThat(findings(empty)).contains("F129 表");
    assertThat(message(empty, FindingKind.F129))
        .isEqualTo(
            "“表”: B1 / D1 are both headings of the year, one column is filled in;"
                + " column D was read");
  }

  @Test
  void aPartOfTheYearIsNotTheYear() {
    for (String part : List.of("2024年1-6月", "2024H1", "2024年上半年", "2024年第三季度", "1-9月")) {
      String before = table("指标编码|" + part + "|2024年", "POWER|3|7");
      assertThat(facts(before)).as(part).containsExactly("POWER=7");
      assertThat(findings(before)).as(part).contains("F129 表");
    }
    for (String part : List.of("上半年", "1-6月", "Q1", "一季度", "H1", "Jan-Jun", "12月")) {
      String below = table("指标编码|2024年|2024年", "|" + part + "|", "POWER|3|7");
      assertThat(facts(below)).as(part).containsExactly("POWER=7");
      assertThat(message(below, FindingKind.F129)).contains("(B)").contains(": 1;");
    }
    assertThat(findings(table("指标编码|2024年", "|上半年", "POWER|3"))).containsExactly("F116");
    assertThat(facts(table("指标编码|2024年", "|1-12月", "POWER|3"))).containsExactly("POWER=3");
  }

  @Test
  void aHeadingOfTheYearOverSeveralColumns() {
    List<CellRange> merged = List.of(new CellRange(1, 2, 1, 3));
    Spreadsheet halves =
        TextGrid.of(table("指标编码|2024年", "|上半年|全年", "POWER|3|7"), merged, List.of());
    assertThat(facts(halves)).containsExactly("POWER=7");
    assertThat(findings(halves, "x")).contains("F129 表");
    Spreadsheet plan = TextGrid.of(table("指标编码|2024年", "|计划|实际", "POWER|3|7"), merged, List.of());
    assertThat(facts(plan)).containsExactly("POWER=BLANK");
    assertThat(findings(plan, "x")).contains("F124 表!C1");
  }

  @Test
  void aCodeMergedOverTwoFiguresIsGivenTwice() {
    List<CellRange> merged = List.of(new CellRange(2, 1, 3, 1));
    Spreadsheet two =
        TextGrid.of(table("指标编码|2024年", "POWER|3", "|4", "WASTE|1"), merged, List.of());
    assertThat(findings(two, "x")).contains("F120 表!A3").doesNotContain("F122 表!B3");
    assertThat(facts(two)).containsExactly("POWER=BLANK", "WASTE=1");
    Spreadsheet one =
        TextGrid.of(table("指标编码|2024年", "POWER|3", "|", "WASTE|1"), merged, List.of());
    assertThat(facts(one)).containsExactly("POWER=3", "WASTE=1");
  }

  @Test
  void aNumberBesideABlankValueIsCounted() {
    String header = "指标编码|2024年|同比|状态|说明";
    for (String row : List.of("POWER||7", "POWER|||7", "POWER||||7", "POWER|5||7")) {
      assertThat(findings(table(header, row, "WASTE|1"))).as(row).contains("F129 表");
    }
    for (String row : List.of("POWER|5|7", "POWER|5|||7", "POWER|||不适用|")) {
      assertThat(findings(table(header, row, "WASTE|1"))).as(row).doesNotContain("F129 表");
    }
  }

  @Test
  void blocksSideBySide() {
    String pair = table("指标编码|名称|2024年||指标编码|2024年", "POWER||7||WASTE|5", "HC||3||RATE|1");
    assertThat(facts(pair)).containsExactly("POWER=7", "HC=3", "WASTE=5", "RATE=1");
    assertThat(findings(pair)).doesNotContain("F129 表");
    assertThat(facts(table("指标编码|Code|2024年||指标编码|Code|2024年", "POWER|POWER|7||WASTE|WASTE|5")))
        .containsExactly("POWER=7", "WASTE=5");
    assertThat(messages(table("2024|Code||Code|2024", "1|POWER||ENERGY|5")))
        .anyMatch(text -> text.startsWith("ENERGY") && text.contains("it stands in 表!D2"));
    assertThat(facts(table("2024年|指标编码|2024年|指标编码", "7|POWER|5|WASTE")))
        .containsExactly("POWER=7", "WASTE=5");
    assertThat(facts(table("指标编码|2024年", "POWER|7", "HC|3||指标编码|2024年", "RATE|1||WASTE|5")))
        .containsExactly("POWER=7", "HC=3", "RATE=1", "WASTE=5");
    assertThat(findings(table("指标编码|2024年||指标编码|2024年", "POWER|7||POWER|7"))).contains("F120 表!D2");
  }

  @Test
  void codesUnderNoRecognisedHeading() {
    String two =
        KPI
            + "## 环境\n"
            + HEADER
            + "POWER||万千瓦时|||1\n## 员工\n编号|名称|数值\n"
            + "ENERGY|能耗|12\nSMELT|铝液|400000";
    assertThat(findings(two)).contains("F125 员工!A2");
    assertThat(message(two, FindingKind.F125))
        .isEqualTo(
            "there are figures beside A2 ENERGY, A3 SMELT, but no recognised heading above"
                + " (found: A1 “编号”, B1 “名称”, C1 “数值”); they were not taken");
    assertThat(messages(two)).noneMatch(text -> text.contains("ENERGY, which is required"));
    assertThat(findings(KPI + "## 员工\n编号|名称|数值\nENERGY|能耗|12")).containsExactly("F116");
  }

  private static List<String> messages(String drawing) {
    return new FormReader(FormReaderTest.ROUND)
        .read(TextGrid.of(drawing), "x.xlsx").findings().stream()
            .map(finding -> finding.message().en())
            .toList();
  }

  @Test
  void aBlockWithoutHeadingBesideOrBelowAnother() {
    String beside = table("指标编码|2024年||编号|数值", "POWER|7||ENERGY|5");
    assertThat(findings(beside)).contains("F125 表!D2").doesNotContain("F129 表");
    String shifted = table("指标编码|2024年", "POWER|7", "", "|编号|x|2024", "|ENERGY||5");
    assertThat(findings(shifted)).contains("F125 表!B5");
    String otherTable = table("指标编码|说明|2024年", "POWER|x|7", "指标编码|数值|说明", "ENERGY|5|y");
    assertThat(findings(otherTable)).contains("F125 表!A4");
    assertThat(facts(otherTable)).containsExactly("POWER=7");
    String inTwoLines = table("指标编码|说明|2024年", "Code|Note|2024 actual", "POWER|x|7");
    assertThat(facts(inTwoLines)).containsExactly("POWER=7");
    String names = table("指标编码|指标名称|2024年", "POWER|x|7", "编号|数值|", "ENERGY|5|");
    assertThat(findings(names)).contains("F129 表");
    String answeredElsewhere = ALL + "## 计算\n|1月|2月\nPOWER|0.4|0.6\nENERGY|5";
    assertThat(findings(answeredElsewhere)).containsExactly("F129 计算");
    String blankElsewhere =
        ALL.replace("POWER||万千瓦时|||1", "POWER||万千瓦时|||") + "## 计算\n|1月|2月\nPOWER|0.4|0.6";
    assertThat(findings(blankElsewhere)).containsExactly("F125 计算!A2");
  }

  @Test
  void whatReadsLikeACodeButIsNone() {
    assertThat(findings(ALL + "## 目录\nPOWER|3|5\n## POWER\n指标编码|2024年\nWASTE|1\nRATE|2")).isEmpty();
    assertThat(findings(form("POWER|ENERGY|万千瓦时|||1||||SMELT"))).isEmpty();
  }

  @Test
  void aMissingRowSaysWhereItsCodeStands() {
    String named = form() + "## 清单\nPOWER|外购电量";
    assertThat(message(named, FindingKind.F123))
        .isEqualTo(
            "POWER, which is required, was not read: it stands in 清单!A1, under no recognised heading");
    assertThat(message(form() + "##! 隐藏\nPOWER|7", FindingKind.F123))
        .isEqualTo(
            "POWER, which is required, was not read:"
                + " it stands in 隐藏!A1, on a sheet that is very hidden and not read");
    assertThat(message(form("POWER（外购电）||万千瓦时|||7"), FindingKind.F123))
        .isEqualTo("POWER, which is required, was not read: 环境!A2 holds more than the code");
    assertThat(message(form("power||万千瓦时|||7"), FindingKind.F123))
        .contains("codes tell capital from small letters, and 环境!A2 holds “power”");
    assertThat(message(form(), FindingKind.F123))
        .isEqualTo("POWER, which is required, was not read: the workbook has no row for it");
  }

  @Test
  void numbersInOtherColumnsAreCounted() {
    String months =
        table("指标编码|2024年|1月|2月|备用", "POWER|7|3|4|", "HC|5|'1,200|x|@2024-01-01", "|1||9");
    assertThat(message(months, FindingKind.F129))
        .isEqualTo(
            "“表”: numbers in other columns (C, D) of rows with a code: 3; they were not taken");
    assertThat(findings(form("POWER||万千瓦时|||1|5||3|"))).isEmpty();
  }

  @Test
  void figuresOfARowThatLostItsCode() {
    assertThat(findings(form("POWER||万千瓦时|||1", "||吨|3||"))).containsExactly("F122 环境!D3");
    assertThat(findings(form("||万千瓦时|||1"))).containsExactly("F122 环境!F2", "F123");
    assertThat(findings(form("POWR||万千瓦时|||1"))).containsExactly("F121 环境!A2", "F123");
  }

  @Test
  void aTotalWhoseRowWasTakenAway() {
    String power = "POWER||万千瓦时|||1";
    String withoutTotal = form(power).replace("HC||人|||1200\n", "");
    assertThat(findings(withoutTotal)).containsExactly("F123");
    String blankTotal = form(power).replace("HC||人|||1200\n", "HC||人|||\n");
    assertThat(findings(blankTotal)).isEmpty();
  }

  @Test
  void oneCellForSeveralCodes() {
    String rows = form("POWER||万千瓦时|||1", "WASTE||吨|||");
    Spreadsheet merged = TextGrid.of(rows, List.of(new CellRange(2, 6, 3, 6)), List.of());
    assertThat(findings(merged, "x")).containsExactly("C212 环境!F2");
    assertThat(facts(merged)).contains("POWER=BLANK", "WASTE=BLANK");
    Spreadsheet wide = TextGrid.of(rows, List.of(new CellRange(2, 6, 3, 8)), List.of());
    assertThat(findings(wide, "x")).containsExactly("C212 环境!F2");
    Spreadsheet empty =
        TextGrid.of(
            form("POWER||万千瓦时|||", "WASTE||吨|||"), List.of(new CellRange(2, 6, 3, 6)), List.of());
    assertThat(findings(empty, "x")).containsExactly("C230 环境!F2");
    Spreadsheet withoutCode =
        TextGrid.of(form("POWER||万千瓦时|||1", "|其中|"), List.of(new CellRange(2, 6, 3, 6)), List.of());
    assertThat(findings(withoutCode, "x")).isEmpty();
  }

  @Test
  void oneRestatedCellForSeveralCodes() {
    String rows = form("POWER||万千瓦时|100|90|1|||上年漏扣转供电", "WASTE||吨|50.25||1");
    Spreadsheet merged = TextGrid.of(rows, List.of(new CellRange(2, 5, 3, 5)), List.of());
    assertThat(findings(merged, "x")).containsExactly("C212 环境!E2");
    assertThat(facts(merged)).contains("POWER=1", "WASTE=1");
  }

  @Test
  void aMergedUnitStatusOrNoteIsSaidOfAllRows() {
    Spreadsheet unit =
        TextGrid.of(
            form("POWER||kWh|||10000", "WASTE||吨|||1").replace("WASTE||吨", "WASTE||"),
            List.of(new CellRange(2, 3, 3, 3)),
            List.of());
    assertThat(findings(unit, "x")).containsExactly("C240 环境!C2", "C241 环境!C2");
    Spreadsheet status =
        TextGrid.of(
            form("POWER||万千瓦时|||||暂缺|电表故障，三月补报", "ENERGY2"),
            List.of(new CellRange(2, 8, 4, 8), new CellRange(2, 9, 4, 9)),
            List.of());
    assertThat(facts(status)).contains("POWER=NOT_AVAILABLE");
  }
}
