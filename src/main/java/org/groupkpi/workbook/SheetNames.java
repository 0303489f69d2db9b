package org.groupkpi.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes sheet names from categories: at most 31 characters, none that Excel forbids, different from
 * each other whatever their case, and from the sheets that every form has.
 */
final class SheetNames {
  private static final int LONGEST = 31;
  private static final String FORBIDDEN = ":\\/?*[]";
  private static final String IN_THEIR_PLACE = "：＼／？＊［］";
  private static final List<String> TAKEN =
      List.of("封面", "cover", "审核意见", "findings", "_kpi", "history");

  private final Set<String> used = new HashSet<>(TAKEN);

  /** The name for one more sheet. */
  String of(String category) {
    String wanted = allowed(category);
    String name = shortened(wanted, "");
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = shortened(wanted, " (" + number + ")");
    }
    return name;
  }

  private static String allowed(String category) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < category.length(); i++) {
      char c = category.charAt(i);
      int forbidden = FORBIDDEN.indexOf(c);
      if (forbidden >= 0) {
        name.append(IN_THEIR_PLACE.charAt(forbidden));
      } else if (!Character.isISOControl(c)) {
        name.append(c);
      }
    }
    String unquoted = name.toString().replaceAll("^'+|'+$", "").strip();
    return unquoted.isEmpty() ? "指标 Indicators" : unquoted;
  }

  private static String shortened(String name, String suffix) {
    int length = Math.min(name.length(), LONGEST - suffix.length());
    if (length < name.length() && Character.isHighSurrogate(name.charAt(length - 1))) {
      length--;
    }
    return name.substring(0, length).replaceAll("['\\s]+$", "") + suffix;
  }
}
