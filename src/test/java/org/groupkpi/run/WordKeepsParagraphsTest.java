package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer of several paragraphs has as many in Word, and as many lines on the page. */
class WordKeepsParagraphsTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/tables-texts");

  @TempDir private Path folder;

  @Test
  void anAnswerOfSeveralParagraphs() throws Exception {
    Path output = ExampleRun.of(EXAMPLE, folder, "--formats", "docx,html").output();
    try (InputStream in = Files.newInputStream(output.resolve("report-tables.zh.docx"));
        XWPFDocument word = new XWPFDocument(in)) {
      List<List<String>> cells =
          word.getTables().get(0).getRows().stream()
              .flatMap(row -> row.getTableCells().stream())
              .map(WordKeepsParagraphsTest::paragraphs)
              .toList();
      assertThat(cells).contains(List.of("改造锅炉两台", "更换风机 12 台"));
    }
    assertThat(output.resolve("report-tables.zh.html")).content().contains("改造锅炉两台<br/>更换风机 12 台");
  }

  private static List<String> paragraphs(XWPFTableCell cell) {
    return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }
}
