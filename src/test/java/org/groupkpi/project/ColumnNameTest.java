package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;

class ColumnNameTest {
  private static final Path PAGE = Path.of("docs/en/definitions.md");

  @Test
  void everyColumnIsDocumented() throws IOException {
    Golden.compare(PAGE, page());
  }

  @Test
  void noTableHasTwoColumnsOfOneNameOrHeading() {
    for (TableName table : TableName.values()) {
      List<ColumnName> columns = ColumnName.of(table);
      assertThat(columns).isNotEmpty();
      assertThat(columns).extracting(ColumnName::key).doesNotHaveDuplicates();
      assertThat(columns).extracting(ColumnName::heading).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatCanBeChosenIsChosenForColumns() {
    List<String> columns = new ArrayList<>();
    for (TableName table : TableName.values()) {
      assertThat(table.title().en()).isNotBlank();
      assertThat(table.purpose().zh()).isNotBlank();
      ColumnName.of(table).forEach(column -> columns.add(table.word() + "." + column.key()));
    }
    assertThat(columns).containsAll(ColumnChoice.listed());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Definitions: tables and columns 定义表

            Each table is a CSV file in `definitions/` or a sheet of `definitions/definitions.xlsx` \
            (`facts` and `published`: CSV files in `history/`). A column is named by its key or by \
            its Chinese heading. **Bold** columns are needed; all others may be missing or empty. \
            每张表是 `definitions/` 中的一个 CSV 文件，或 `definitions/definitions.xlsx` 的一个工作表；\
            列名可用英文键或中文标题；**粗体**列必须有，其余可省略。

            Columns beginning with `x_` are your own and are left alone; a row whose first cell \
            begins with `#` is a comment. 以 `x_` 开头的列为自用列；首格以 `#` 开头的行为注释。

            `kpi definitions --to xlsx` writes all tables into one workbook to edit (dropdowns, a \
            comment on each heading), `--to csv` into files to review, without loss: order, comments \
            and your own columns stay. The result lies in `converted/` of the current folder; with \
            `--replace` it takes the place of the definitions, and the former files are kept in \
            `definitions/former-1`. `kpi definitions --to xlsx` 把全部表写成一个便于编辑的工作簿\
            （有下拉列表和列标题批注），`--to csv` 写成便于审阅的 CSV 文件；顺序、注释和自用列不丢失。\
            结果在当前文件夹的 `converted/`；加 `--replace` 则替换项目的定义，原文件保留在 \
            `definitions/former-1`。
            """);
    for (TableName table : TableName.values()) {
      page.append("\n## ").append(table.word()).append(' ').append(table.title().zh());
      page.append("\n\n").append(sentence(table)).append("\n\n");
      page.append("| column | 列 | meaning | 说明 | e.g. 例 |\n|---|---|---|---|---|\n");
      ColumnName.of(table).forEach(column -> page.append(line(column)));
    }
    return page.toString();
  }

  private static String line(ColumnName column) {
    String key = column.needed() ? "**`" + column.key() + "`**" : "`" + column.key() + "`";
    LocalText example = column.choice().example();
    boolean same = example.zh().equals(example.en());
    String both = "`" + example.en() + "` `" + example.zh() + "`";
    String one = "`" + example.en() + "`";
    String shown = same ? one : both;
    LocalText meaning = column.meaning();
    return "| "
        + String.join(
            " | ",
            key,
            column.heading(),
            meaning.en(),
            meaning.zh(),
            example.isEmpty() ? "" : shown)
        + " |\n";
  }

  private static String sentence(TableName table) {
    String english = table.purpose().en();
    String start = english.substring(0, 1).toUpperCase(Locale.ROOT);
    return start + english.substring(1) + ". " + table.purpose().zh() + "。";
  }
}
