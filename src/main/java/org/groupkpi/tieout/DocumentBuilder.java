package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Passage;

/** Puts a document together from paragraphs and tables; counts both. */
final class DocumentBuilder {
  private static final int LONGEST_TITLE = 80;
  private static final Pattern UNIT_OR_YEAR =
      Pattern.compile(
          "(?:计量|計量)?(?:单位|單位|units?)[:：].*"
              + "|(?:fy|财年)? ?(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})? ?(?:年度?|财年)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile(" · ");

  private final List<Block> blocks = new ArrayList<>();
  private int passages;
  private int tables;
  private String last = "";

  void passage(RunningText running) {
    String text = running.toString();
    if (!text.isBlank()) {
      String number = Integer.toString(++passages);
      blocks.add(new Passage(text, Words.of("paragraph {0}").fill(number), running.firstMark()));
      last = underTitle(text.strip()) ? last : text;
    }
  }

  /** Whether a paragraph says no more than unit or year, as between a title and its table. */
  private static boolean underTitle(String text) {
    return BETWEEN.splitAsStream(text).allMatch(part -> UNIT_OR_YEAR.matcher(part).matches());
  }

  /** A table; its title is its caption, else the paragraph before it that may be one. */
  void table(GridBuilder rows, String caption) {
    String title = caption.isBlank() && last.length() <= LONGEST_TITLE ? last : caption;
    blocks.add(rows.grid(++tables, title.isBlank() ? List.of() : List.of(title)));
    last = "";
  }

  Document document() {
    return new Document(blocks);
  }
}
