package org.groupkpi.setup;

import com.github.promeg.pinyinhelper.Pinyin;
import com.github.promeg.tinypinyin.lexicons.java.cncity.CnCityDict;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.text.Resource;

/**
 * Makes codes from names, each different from all others whatever its case: the initials of Chinese
 * ones, the words of others, without what only says that it is a company.
 */
final class EntityCodes {
  private static final int MOST_WORDS = 3;
  private static final int LONGEST = 24;
  private static final List<String> LEGAL_FORMS =
      Resource.text(EntityCodes.class, "legal-forms.txt").lines().toList();

  static {
    Pinyin.init(Pinyin.newConfig().with(CnCityDict.getInstance()));
  }

  private final Set<String> taken = new HashSet<>();

  /** Keeps a code that somebody gave from being made. */
  void take(String code) {
    taken.add(code.toLowerCase(Locale.ROOT));
  }

  /** A code that somebody gave, made fit: it begins with a letter and has no blanks. */
  static String fit(String given) {
    String plain = Normalizer.normalize(given, Normalizer.Form.NFKC);
    String code = plain.replaceAll("[^A-Za-z0-9_-]+", "_");
    return code.matches("[A-Za-z].*") ? code : "E" + code;
  }

  /** A code for a name. */
  String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String folded = plain.replaceAll("\\([^()]*\\)", " ");
    boolean chinese = folded.codePoints().anyMatch(Character::isIdeographic);
    String made = chinese ? initials(folded) : words(folded);
    String whole = made.isEmpty() ? initials(plain) : made;
    String code = whole.matches("[A-Z].*") ? whole : "E" + whole;
    return free(code.substring(0, Math.min(LONGEST, code.length())));
  }

  private static String initials(String name) {
    String core = name;
    for (String form : LEGAL_FORMS) {
      core = form.codePoints().anyMatch(Character::isIdeographic) ? core.replace(form, "") : core;
    }
    return Arrays.stream(Pinyin.toPinyin(core, " ").split("[^A-Za-z0-9]+", -1))
        .filter(syllable -> !syllable.isEmpty())
        .map(syllable -> initial(syllable, name))
        .collect(Collectors.joining());
  }

  /** Latin letters and digits within a Chinese name stay as they are. */
  private static String initial(String syllable, String name) {
    return name.contains(syllable) ? syllable.toUpperCase(Locale.ROOT) : syllable.substring(0, 1);
  }

  private static String words(String name) {
    return Arrays.stream(name.split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .filter(word -> LEGAL_FORMS.stream().noneMatch(word::equalsIgnoreCase))
        .limit(MOST_WORDS)
        .map(word -> word.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("_"));
  }

  private String free(String code) {
    String free = code;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = code + (Character.isDigit(code.charAt(code.length() - 1)) ? "_" : "") + number;
    }
    return free;
  }
}
