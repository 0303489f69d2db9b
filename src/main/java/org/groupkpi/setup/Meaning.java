package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.Resource;
import org.groupkpi.tieout.Label;

/** What labels mean, so that different wordings of the same compare equal. */
final class Meaning {
  private static final String PER_REVENUE = "/";
  private static final Pattern PARENTHESES = Pattern.compile("[（(][^（）()]*[）)]");

  /** {@code 万元营业收入}, {@code 单位营收}, {@code 每百万元营业收入}. */
  private static final Pattern REVENUE =
      Pattern.compile(
          "(?:每|单位|單位)(?:百万元?|万元?)?(?:营业收入|營業收入|营收)|(?:百万元?|万元?)(?:营业收入|營業收入|营收)"
              + "|per(?:unitof|rmb[0-9]*|cny|million|10000)*(?:million)?revenue");

  private static final Pattern INTENSITY = Pattern.compile("(.+)(?:强度|intensity)");
  private static final List<Wording> WORDINGS = wordings();

  private record Wording(Pattern pattern, String instead) {}

  private Meaning() {}

  private static List<Wording> wordings() {
    List<Wording> wordings = new ArrayList<>();
    Resource.text(Meaning.class, "wordings.txt")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" -> ?", 2))
        .forEach(parts -> wordings.add(new Wording(Pattern.compile(parts[0]), parts[1])));
    return List.copyOf(wordings);
  }

  /** A label letter by letter, without what only parts or numbers it. */
  static String exact(String label) {
    return Label.folded(Label.withoutNumbering(label));
  }

  /** The same without what stands in parentheses. */
  static String bare(String label) {
    return exact(PARENTHESES.matcher(label).replaceAll(""));
  }

  /** What a name means, with what stands in parentheses and without. */
  static Set<String> all(String name) {
    return new LinkedHashSet<>(Arrays.asList(of(name), ofFolded(exact(name))));
  }

  /** A label in the words that all of its wordings are brought to. */
  static String of(String label) {
    return ofFolded(bare(label));
  }

  private static String ofFolded(String text) {
    Matcher revenue = REVENUE.matcher(text);
    boolean perRevenue = revenue.find();
    String said = perRevenue ? revenue.replaceFirst("") : text;
    for (Wording wording : WORDINGS) {
      said = wording.pattern().matcher(said).replaceAll(wording.instead());
    }
    return (perRevenue ? PER_REVENUE : "") + said;
  }

  /** What an intensity means whose unit says that it is one of revenue. */
  static String ofRevenue(String label) {
    Matcher intensity = INTENSITY.matcher(bare(label));
    return intensity.matches() ? PER_REVENUE + of(intensity.group(1)) : of(label);
  }
}
