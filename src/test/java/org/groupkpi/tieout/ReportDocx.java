package org.groupkpi.tieout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Makes a Word document of tables in Markdown: titles, real tables, footnote marks raised. */
final class ReportDocx {
  private static final Pattern PART = Pattern.compile("<sup>(.*?)</sup>|[^<]+|<");

  private ReportDocx() {}

  static void write(List<Path> tables, Path file) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (Path table : tables) {
        add(document, Files.readAllLines(table, UTF_8));
      }
      document.write(out);
    }
  }

  private static void add(XWPFDocument document, List<String> lines) {
    XWPFTable table = null;
    for (String line : lines) {
      if (line.startsWith("| ") && !line.startsWith("| :")) {
        table = table == null ? emptied(document.createTable()) : table;
        row(table.createRow(), line);
      } else if (!line.isBlank() && !line.startsWith("|")) {
        text(document.createParagraph(), line.replaceFirst("^#+ ", ""));
      }
    }
  }

  private static XWPFTable emptied(XWPFTable table) {
    table.removeRow(0);
    return table;
  }

  /** A new row has the cells of the one before it already. */
  private static void row(XWPFTableRow row, String line) {
    String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
      text(cell.getParagraphs().get(0), cells[i].strip().replace("**", ""));
    }
  }

  private static void text(XWPFParagraph paragraph, String text) {
    String plain =
        text.replace("&emsp;", "").replace("&lt;", "＜").replace("&gt;", "＞").replace("&amp;", "&");
    Matcher parts = PART.matcher(plain);
    while (parts.find()) {
      XWPFRun run = paragraph.createRun();
      boolean raised = parts.group(1) != null;
      run.setText(raised ? parts.group(1) : parts.group());
      if (raised) {
        run.setSubscript(VerticalAlign.SUPERSCRIPT);
      }
    }
  }
}
