package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnNameTest {
  private static final Path PAGE = Path.of("docs/definitions.md");

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
            """);
    for (TableName table : TableName.values()) {
      page.append("\n## ").append(table.word()).append("\n\n");
      page.append("| column | 列 | meaning | 说明 |\n|---|---|---|---|\n");
      ColumnName.of(table).forEach(column -> page.append(line(column)));
    }
    return page.toString();
  }

  private static String line(ColumnName column) {
    String key = column.needed() ? "**`" + column.key() + "`**" : "`" + column.key() + "`";
    return "| "
        + String.join(" | ", key, column.heading(), column.meaning().en(), column.meaning().zh())
        + " |\n";
  }
}
