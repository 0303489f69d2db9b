package org.groupkpi.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words for people. Code says them in English; the other languages stand in {@code zh.po} and
 * {@code zh-hant.po} beside this class, in the format of GNU gettext.
 */
public final class Words {
  private static final String CONTEXT_END = "\u0004";
  private static final Map<String, String> ZH = new Catalogue().read("zh.po");
  private static final Map<String, String> ZH_HANT = new Catalogue().read("zh-hant.po");

  private Words() {}

  /**
   * A text in every language; {@code {0}}, {@code {1}} ... are places to be filled.
   *
   * @throws NullPointerException if it stands in no resource
   */
  public static LocalText of(String english) {
    return found(english, english);
  }

  /**
   * A text whose English stands for several things.
   *
   * @param context which of them is meant
   */
  public static LocalText of(String context, String english) {
    return found(context + CONTEXT_END + english, english);
  }

  private static LocalText found(String id, String english) {
    String zh = Objects.requireNonNull(ZH.get(id), id);
    return new LocalText(zh, ZH_HANT.getOrDefault(id, ""), english);
  }

  /** Reads the entries of a resource: {@code msgctxt} (if any), {@code msgid}, {@code msgstr}. */
  private static final class Catalogue {
    private final Map<String, String> texts = new HashMap<>();
    private final StringBuilder context = new StringBuilder();
    private final StringBuilder id = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private StringBuilder current = id;

    Map<String, String> read(String resource) {
      Resource.text(Words.class, resource).lines().forEach(this::line);
      end();
      return texts;
    }

    private void line(String line) {
      if (line.isEmpty()) {
        end();
      } else if (line.charAt(0) != '#') {
        int quote = line.indexOf('"');
        current =
            switch (line.substring(0, quote).strip()) {
              case "msgctxt" -> context;
              case "msgid" -> id;
              case "msgstr" -> text;
              default -> current;
            };
        current.append(line.substring(quote + 1, line.length() - 1).translateEscapes());
      }
    }

    private void end() {
      if (!id.isEmpty()) {
        String key = context.isEmpty() ? id.toString() : context + CONTEXT_END + id;
        texts.put(key, text.toString());
      }
      context.setLength(0);
      id.setLength(0);
      text.setLength(0);
    }
  }
}
