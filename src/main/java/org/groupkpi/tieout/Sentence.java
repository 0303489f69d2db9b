package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence in half-width forms, with the indicators that it names. */
final class Sentence {
  private static final Pattern END = Pattern.compile("(?<=[。！？；;!?])|(?<=[.])\\s+(?=\\p{Lu})");
  private static final int LONGEST = 2_000;
  private static final int SHORTEST_CHINESE = 4;
  private static final int SHORTEST_LATIN = 8;

  private final String original;
  private final String text;

  /** Letters and digits of the text, in lower case, and where each stands in it. */
  private final StringBuilder letters = new StringBuilder();

  private final List<Integer> places = new ArrayList<>();

  private Sentence(String original) {
    this.original = original.strip();
    this.text = PrintedNumber.folded(original);
    for (int i = 0; i < this.text.length(); i++) {
      char c = this.text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '%') {
        letters.append(Character.toLowerCase(c));
        places.add(i);
      }
    }
  }

  /** The sentences of a passage; one without end is cut. */
  static List<Sentence> of(String passage) {
    return END.splitAsStream(passage)
        .flatMap(Sentence::cut)
        .filter(part -> !part.isBlank())
        .map(Sentence::new)
        .toList();
  }

  private static Stream<String> cut(String sentence) {
    return IntStream.iterate(0, at -> at < sentence.length(), at -> at + LONGEST)
        .mapToObj(at -> sentence.substring(at, Math.min(sentence.length(), at + LONGEST)));
  }

  /**
   * The name of an indicator.
   *
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   */
  record Mention(String label, int start, int end) {}

  /** In half-width forms. */
  String text() {
    return text;
  }

  /** As the document has it. */
  String original() {
    return original;
  }

  boolean names(String folded) {
    return letters.indexOf(folded) >= 0;
  }

  /** The names in their order; of those that overlap the longest. */
  List<Mention> mentions(OurRows known) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < letters.length()) {
      Optional<Mention> mention = mention(known, at);
      mention.ifPresent(mentions::add);
      at += mention.map(found -> found.label().length()).orElse(1);
    }
    return mentions;
  }

  private Optional<Mention> mention(OurRows known, int at) {
    return known.labelsAt(letters, at).stream()
        .filter(Sentence::longEnough)
        .max(Comparator.comparingInt(String::length))
        .map(label -> new Mention(label, places.get(at), places.get(at + label.length() - 1) + 1))
        .filter(this::wholeWords);
  }

  static boolean longEnough(String label) {
    boolean latin = label.chars().allMatch(c -> c < 0x250);
    return label.length() >= (latin ? SHORTEST_LATIN : SHORTEST_CHINESE);
  }

  /** Whether a name in Latin letters is not part of a longer word. */
  private boolean wholeWords(Mention mention) {
    return !latin(mention.start() - 1, mention.start()) && !latin(mention.end() - 1, mention.end());
  }

  private boolean latin(int before, int after) {
    return before >= 0
        && after < text.length()
        && latin(text.charAt(before))
        && latin(text.charAt(after));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
