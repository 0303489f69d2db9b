package org.groupkpi.file;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes names of sheets from any texts: at most 31 characters, none that Excel forbids, different
 * from each other whatever their case.
 */
public final class SheetNames {
  private static final int LONGEST = 31;
  private static final String FORBIDDEN = ":\\/?*[]";
  private static final String IN_THEIR_PLACE = "：＼／？＊［］";

  /** Between Latin words a full-width colon looks odd. */
  private static final Pattern COLON = Pattern.compile("(?<=[\\p{Alnum})]): ");

  /** A Latin word that was cut, if more than half of the name stays without it. */
  private static final Pattern CUT_WORD = Pattern.compile("(?<=.{15})\\s+[\\p{Alnum}-]+$");

  /** Excel keeps it for itself. */
  private static final String RESERVED = "history";

  private final Set<String> used = new HashSet<>(Set.of(RESERVED));
  private final String nameless;

  /**
   * @param nameless name of a sheet whose text has no character that is allowed
   * @param taken names of other sheets of the workbook
   */
  public SheetNames(String nameless, Collection<String> taken) {
    this.nameless = nameless;
    taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
  }

  /** The name for one more sheet. */
  public String of(String text) {
    String wanted = allowed(COLON.matcher(text).replaceAll(" - "));
    String name = shortened(wanted, "");
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = shortened(wanted, " (" + number + ")");
    }
    return name;
  }

  private String allowed(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int forbidden = FORBIDDEN.indexOf(c);
      if (forbidden >= 0) {
        name.append(IN_THEIR_PLACE.charAt(forbidden));
      } else if (!Character.isISOControl(c) && c < 0xFFFE) {
        name.append(c);
      }
    }
    String unquoted = name.toString().replaceAll("^'+|'+$", "").strip();
    return unquoted.isEmpty() ? nameless : unquoted;
  }

  private static String shortened(String name, String suffix) {
    int length = Math.min(name.length(), LONGEST - suffix.length());
    if (length < name.length() && Character.isHighSurrogate(name.charAt(length - 1))) {
      length--;
    }
    String kept = name.substring(0, length);
    if (length < name.length() && Character.isLetterOrDigit(name.charAt(length))) {
      kept = CUT_WORD.matcher(kept).replaceFirst("");
    }
    return kept.replaceAll("[-'\\s]+$", "") + suffix;
  }
}
