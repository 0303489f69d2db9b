package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWriter;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** An older form goes in, the new form and the list of what had no place come out. */
class CarryingTest {
  private static final CollectionRound ROUND =
      SmallGroup.round(SmallGroup.held("NF03", "ENERGY", "12.5"));

  private static final String OLDER =
      """
      ## 封面
      填报人|王芳
      审核人|
      日期|@2024-12-31
      ## 环境
      编码说明
      指标编码|指标名称|单位|2023年已报|2023年重述|2024年|状态|说明|备用
      ENERGY|综合能源消耗量|吨标煤|125000|%0.13|123456|估算|按十一个月推算|见附件
      POWER|外购电量|公里|||77|||
      WASTE|固体废物产生量|吨|||约 12 万||上年口径不同|
      RATE|废物综合利用率|%|||%0.985|||
      SMELT|铝液产量|吨|31.5||=a1+a2>|已报||
      GONE|旧指标|吨|||5.5|不适用|已停用|
      |合计|||||||
      |补充||||9|||
      ## 员工
      指标编码|单位|2024年|状态
      HC|人|1200|
      HC[gender=female]|人|300|
      HC[gender=male]|人|900|
      HC[gender=male]|人|901|
      CERTS|个|ISO 14001|
      ## 附件
      说明|x
      """;

  private static CarriedForm carried() {
    Entity entity = ROUND.tree().entity("NF03");
    return new Carrying(
            ROUND, entity, List.of(Language.ZH), SourceCell.file("NF03_2024.xlsx", "d19e57"))
        .carry(TextGrid.of(OLDER));
  }

  @Test
  void listsWhatHadNoPlaceAndWhatChanged() {
    assertThat(
            carried().remarks().stream()
                .map(
                    remark ->
                        String.join(
                            " · ",
                            remark.fate().name(),
                            remark.place().address(),
                            remark.code(),
                            remark.found().zh(),
                            remark.reason().zh())))
        .containsExactly(
            "CONVERTED · 环境!F3 · ENERGY · 123456 吨标煤 · 换算为 12.3456 万吨标煤",
            "NOT_CARRIED · 环境!E3 · ENERGY · 13% 吨标煤 · 百分比格式与单位不符",
            "NOT_CARRIED · 环境!F4 · POWER · 77 公里 · 不能由“公里”换算为“万千瓦时”",
            "DOUBTFUL · 环境!F5 · WASTE · 约 12 万 吨 · 不是数字，原样带入",
            "NOT_CARRIED · 环境!F7 · SMELT · =a1+a2 吨 · 公式没有保存结果",
            "NOT_CARRIED · 环境!F8 · GONE · 5.5 吨；状态 不适用；说明 已停用 · 新表没有这个编码",
            "NOT_CARRIED · 环境!F10 ·  · 9 · 该行没有编码",
            "NOT_CARRIED · 员工!C4 · HC[gender=male] · 900 人 · 编码出现 2 次，无法判断采用哪一行",
            "NOT_CARRIED · 员工!C5 · HC[gender=male] · 901 人 · 编码出现 2 次，无法判断采用哪一行",
            "NOT_CARRIED · 环境!I3 · ENERGY · 见附件 · 新表没有这一列",
            "NOT_CARRIED · 附件 ·  ·  · 这张工作表没有指标表头，共 2 个单元格");
    assertThat(carried().added()).containsExactly("HC[age=young]", "HC[age=old]", "STORY");
  }

  @Test
  void putsEveryOtherAnswerIntoTheNewForm() throws IOException {
    assertThat(entries(form(carried().answers())))
        .contains(
            "ENERGY: D=12.5 F=12.3456 H=估算 I=按十一个月推算",
            "POWER:",
            "WASTE: F=约 12 万 I=上年口径不同",
            "RATE: F=98.5",
            "SMELT: D=31.5 H=已报",
            "HC: F=1200",
            "HC[gender=female]: F=300",
            "HC[gender=male]:",
            "CERTS: F=ISO 14001",
            "填报人: 王芳",
            "审核人:",
            "日期: 2024-12-31");
  }

  @Test
  void leavesAFormWithoutAnswersAsItWas() throws IOException {
    FormRequest request = request(FormAnswers.NONE);
    FormRequest empty =
        new FormRequest(
            request.round(),
            request.entity(),
            request.languages(),
            request.deadline(),
            request.password());
    assertThat(bytes(request)).isEqualTo(bytes(empty));
  }

  private static FormRequest request(FormAnswers answers) {
    return new FormRequest(
        ROUND,
        ROUND.tree().entity("NF03"),
        List.of(Language.ZH),
        Optional.empty(),
        Optional.empty(),
        answers);
  }

  private static byte[] bytes(FormRequest request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.write(request, out);
    return out.toByteArray();
  }

  private static Spreadsheet form(FormAnswers answers) throws IOException {
    return (Spreadsheet) SpreadsheetReader.open(bytes(request(answers)));
  }

  /** The cells of columns D, E, F, H and I by code; of the cover what stands beside a label. */
  private static List<String> entries(Spreadsheet form) {
    return form.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .map(
            row ->
                row.cell(2).filter(cell -> !row.cell(1).isPresent()).isPresent()
                    ? entry(row.cell(2).orElseThrow(), row.cell(3))
                    : row.cell(1).map(Cell::text).orElse("")
                        + ":"
                        + row.cells().stream()
                            .filter(cell -> "DEFHI".contains(letter(cell)))
                            .filter(cell -> !cell.text().isEmpty())
                            .map(cell -> " " + letter(cell) + "=" + cell.text())
                            .reduce("", String::concat))
        .toList();
  }

  private static String entry(Cell label, Optional<Cell> value) {
    return label.text() + ":" + value.map(cell -> " " + cell.text()).orElse("");
  }

  private static String letter(Cell cell) {
    return cell.address().replaceAll("[0-9]", "");
  }
}
