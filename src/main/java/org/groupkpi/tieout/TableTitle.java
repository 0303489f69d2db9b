package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps what was read last, which is the title of a table, perhaps with its unit below. */
final class TableTitle {
  static final int LONGEST = 80;
  private static final Pattern UNIT_OR_YEAR =
      Pattern.compile(
          "[(（]?(?:(?:计量|計量)?(?:单位|單位|units?) ?[:：].*"
              + "|(?:all )?(?:amounts?|figures?|values?)(?: are)?(?: expressed| stated)? in .*"
              + "|(?:fy|财年)? ?(?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})? ?(?:年度?|财年)?)[)）]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile(" · ");

  private String title = "";
  private final List<String> below = new ArrayList<>();

  void passage(String text) {
    if (underTitle(text.strip())) {
      below.add(0, text);
    } else {
      clear();
      title = text;
    }
  }

  void clear() {
    title = "";
    below.clear();
  }

  /** Whether a paragraph says no more than unit or year, as between a title and its table. */
  private static boolean underTitle(String text) {
    return text.length() <= LONGEST
        && BETWEEN.splitAsStream(text).allMatch(part -> UNIT_OR_YEAR.matcher(part).matches());
  }

  /** The title; none where what was read last is too long for one. */
  List<String> titles() {
    return title.isBlank() || title.length() > LONGEST ? List.of() : List.of(title);
  }

  /** What may tell a unit, the nearest first. */
  List<String> captions() {
    return Stream.concat(below.stream(), titles().stream()).toList();
  }
}
