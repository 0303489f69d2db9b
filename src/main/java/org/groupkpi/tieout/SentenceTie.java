package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;
import org.groupkpi.tieout.Document.Passage;
import org.groupkpi.tieout.Judgement.Kind;
import org.groupkpi.tieout.Judgement.Outcome;
import org.groupkpi.tieout.Judgement.Place;
import org.groupkpi.tieout.Sentence.Mention;

/**
 * Judges the figures of one sentence: the name of an indicator, and the figure that follows it with
 * nothing but such words between as state it. A sentence about somebody else, or about what is
 * planned, is left alone.
 */
final class SentenceTie {
  private static final int FARTHEST = 60;
  private static final int LONGEST_UNIT = 24;
  private static final int LONGEST_SHOWN = 60;
  private static final LocalText NO_NAME =
      LocalText.of("数字前没有可对应的指标名称", "no indicator of ours is named before it");
  private static final LocalText NOT_OF_THE_GROUP =
      LocalText.of(
          "句子或小节说的可能是其他单位、目标或其他期间",
          "the sentence or section may be about another entity, a plan or another period");
  private static final LocalText ANOTHER_BASIS =
      LocalText.of("句中所说的口径或条件可能不同", "the sentence may be on another basis");

  private final Sentence sentence;
  private final String text;
  private final LocalText position;
  private final KnownRows known;
  private final Comparison comparison;
  private final SentenceYears years;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Set<Integer> judged = new HashSet<>();

  private SentenceTie(Sentence sentence, LocalText position, KnownRows known) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.position = position;
    this.known = known;
    this.comparison = new Comparison(known.units());
    this.years = new SentenceYears(text, known.reporting());
  }

  static List<Judgement> judge(Passage passage, KnownRows known) {
    List<Judgement> all = new ArrayList<>();
    for (Sentence sentence : Sentence.of(passage.text())) {
      all.addAll(new SentenceTie(sentence, passage.place(), known).judge());
    }
    return all;
  }

  /** Lists the figures of a passage that is not about the group. */
  static List<Judgement> leave(Passage passage, KnownRows known) {
    List<Judgement> all = new ArrayList<>();
    for (Sentence sentence : Sentence.of(passage.text())) {
      SentenceTie tie = new SentenceTie(sentence, passage.place(), known);
      tie.others(NOT_OF_THE_GROUP);
      all.addAll(tie.judgements);
    }
    return all;
  }

  private List<Judgement> judge() {
    if (Phrases.NUMBER.matcher(text).find()
        || Claim.within(text).isPresent()
        || text.contains("同比")) {
      if (leftAlone()) {
        others(NOT_OF_THE_GROUP);
      } else {
        named();
        others(NO_NAME);
      }
    }
    return judgements;
  }

  private void named() {
    List<Mention> mentions = sentence.mentions(known);
    for (int i = 0; i < mentions.size(); i++) {
      int end = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
      judge(mentions.get(i), end);
    }
  }

  private boolean leftAlone() {
    String plain = text;
    for (String name : known.group()) {
      plain = plain.replace(name, "");
    }
    return Phrases.OTHERS.matcher(plain).find()
        || Phrases.PLANNED.matcher(text).find()
        || Phrases.RESPECTIVELY.matcher(text).find()
        || Phrases.OTHER_PERIOD.matcher(text).find()
        || known.others().stream().anyMatch(sentence::names);
  }

  /**
   * A figure in the text, with the unit that follows it.
   *
   * @param ours the figure of ours that it states, of that year
   */
  private record Stated(PrintedNumber number, Known ours, String year, int start, int end) {}

  private void judge(Mention mention, int end) {
    Optional<KnownRow> row = ofTheGroup(mention) ? row(mention) : Optional.empty();
    if (row.isPresent()) {
      Optional<Stated> stated = stated(mention, end, row.get());
      stated.ifPresent(found -> figure(mention, row.get(), found));
      stated.ifPresent(found -> also(mention, row.get(), found, end));
      change(row.get(), mention, stated.map(Stated::end).orElse(mention.end()), end);
    }
  }

  /** The figure of another year that follows: {@code (2023 年：40.79 亿吨)}. */
  private void also(Mention mention, KnownRow row, Stated first, int end) {
    number(first.end(), end)
        .filter(
            number -> Phrases.ALSO.matcher(text.substring(first.end(), number.start())).matches())
        .flatMap(number -> stated(number, row, years.before(number.start())))
        .ifPresent(second -> figure(mention, row, second));
  }

  /** Whether nothing but the year or the group itself stands before the name. */
  private boolean ofTheGroup(Mention mention) {
    String before = text.substring(0, mention.start());
    if (Phrases.ELSEWHERE.matcher(before).find()) {
      return false;
    }
    int clause = Math.max(before.lastIndexOf(','), before.lastIndexOf('、'));
    String subject = before.substring(clause + 1);
    if (Phrases.BEFORE.matcher(subject).matches()) {
      return true;
    }
    String folded = Label.folded(subject.replaceAll("(?:19|20)[0-9]{2} ?年?度?|的", ""));
    return folded.length() > 1 && known.group().stream().anyMatch(name -> name.startsWith(folded));
  }

  /** The row of ours that is named; none if several are. */
  private Optional<KnownRow> row(Mention mention) {
    List<KnownRow> rows =
        known.labelled(mention.label()).stream()
            .filter(row -> row.figures().containsKey(known.reporting().toString()))
            .toList();
    Set<String> identities = rows.stream().map(KnownRow::identity).collect(Collectors.toSet());
    return identities.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
  }

  /** The figure after the name, if only such words as state it stand between. */
  private Optional<Stated> stated(Mention mention, int end, KnownRow row) {
    Matcher unit = Phrases.IN_UNIT.matcher(text.substring(mention.end(), end));
    boolean inUnit = unit.find() && isUnit(unit.group(1), row);
    int from = mention.end() + (inUnit ? unit.end() : 0);
    return number(from, end)
        .filter(number -> number.start() - from <= FARTHEST)
        .filter(number -> states(text.substring(from, number.start())))
        .flatMap(
            number -> {
              String year = years.before(number.start());
              return inUnit
                  ? figure(row, year).map(ours -> in(unit.group(1), number, ours, year))
                  : stated(number, row, year);
            })
        .filter(stated -> stated.start() > from + 1 || ends(stated.end()));
  }

  private boolean isUnit(String written, KnownRow row) {
    return figure(row, known.reporting().toString())
        .flatMap(ours -> ours.scale(written, known.units()))
        .isPresent();
  }

  private static Stated in(String unit, MatchResult number, Known ours, String year) {
    PrintedNumber printed = PrintedNumber.inText(number.group(1), unit);
    return new Stated(printed, ours, year, number.start(), number.end());
  }

  private boolean ends(int at) {
    return Phrases.ENDS.matcher(text.substring(at)).find();
  }

  private static boolean states(String between) {
    return Phrases.BETWEEN.matcher(between).matches();
  }

  /** The number with the longest unit after it that fits the figure of a year. */
  private Optional<Stated> stated(MatchResult number, KnownRow row, String year) {
    return figure(row, year).flatMap(ours -> stated(number, ours, year));
  }

  private static Optional<Known> figure(KnownRow row, String year) {
    return row.figure(year).filter(ours -> Mark.of(ours.text().zh()).isEmpty());
  }

  private Optional<Stated> stated(MatchResult number, Known ours, String year) {
    int from = number.end();
    for (int to = Math.min(text.length(), from + LONGEST_UNIT); to > from; to--) {
      String unit = text.substring(from, to).strip();
      boolean ends = to == text.length() || !latinWord(to);
      if (ends && !unit.isEmpty() && ours.scale(unit, known.units()).isPresent()) {
        PrintedNumber printed = PrintedNumber.inText(number.group(1), unit);
        return Optional.of(new Stated(printed, ours, year, number.start(), to));
      }
    }
    return Optional.empty();
  }

  private boolean latinWord(int at) {
    return isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private void figure(Mention mention, KnownRow row, Stated stated) {
    judged.add(stated.start());
    Outcome outcome = outcome(mention, stated);
    if (outcome == Outcome.DIFFERS && otherBasis()) {
      judgements.add(Judgement.notMatched(place(), stated.number().shown(), ANOTHER_BASIS));
      return;
    }
    Optional<String> other =
        outcome == Outcome.DIFFERS
            ? row.otherYear(stated.year(), figure -> agrees(stated.number(), figure))
            : Optional.empty();
    judgements.add(
        new Judgement(
            outcome,
            other.isPresent() ? Kind.OTHER_YEAR : Kind.FIGURE,
            place(),
            stated.number().shown(),
            stated.ours().shown(),
            row.identity(),
            row.name(),
            stated.year(),
            other.map(TableTie::figureOf).orElse(LocalText.NONE)));
    Claim.within(text.substring(mention.end(), stated.start()))
        .ifPresent(claim -> changed(row, claim, stated.year()));
  }

  /** An approximate number that is far from ours may mean something else. */
  private Outcome outcome(Mention mention, Stated stated) {
    Outcome outcome = comparison.of(stated.number(), "", stated.ours()).orElse(Outcome.NOT_MATCHED);
    if (outcome != Outcome.DIFFERS || !about(mention, stated)) {
      return outcome;
    }
    return near(stated.number(), stated.ours()) ? Outcome.TIES_ROUNDED : Outcome.NOT_MATCHED;
  }

  private boolean about(Mention mention, Stated stated) {
    return Phrases.ABOUT.matcher(text.substring(mention.end(), stated.start())).find()
        || "余多".indexOf(stated.number().unit().charAt(0)) >= 0;
  }

  /**
   * Whether an approximate number is off by less than a unit of its last digit that is not zero.
   */
  private boolean near(PrintedNumber number, Known ours) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.value().stripTrailingZeros().scale());
    return ours.scale(number.unit(), known.units()).stream()
        .flatMap(scale -> ours.values().stream().map(scale::stated))
        .anyMatch(value -> value.subtract(number.value()).abs().compareTo(step) < 0);
  }

  private boolean agrees(PrintedNumber number, Known ours) {
    return Outcome.ties(comparison.of(number, "", ours));
  }

  private void change(KnownRow row, Mention mention, int after, int end) {
    String year = years.before(mention.start());
    String rest = Phrases.ASIDE.matcher(text.substring(after, end)).replaceFirst("");
    Optional<Claim> claim = Claim.at(rest, new Year(Integer.parseInt(year)));
    if (claim.isPresent() && changed(row, claim.get(), year) && claim.get().amount().isPresent()) {
      number(after, end).ifPresent(amount -> judged.add(amount.start()));
    }
  }

  private boolean otherBasis() {
    return Phrases.OTHER_BASIS.matcher(text).find();
  }

  /** Whether a claim is the first of several: {@code 同比增长 1.20%、12.07%}. */
  private boolean several(Claim claim) {
    int end = text.indexOf(claim.text()) + claim.text().length();
    return Phrases.GOES_ON.matcher(text.substring(end)).find();
  }

  /** The first number of a part of the text that is no year: years say when, not how much. */
  private Optional<MatchResult> number(int from, int to) {
    return Phrases.NUMBER
        .matcher(text)
        .region(from, to)
        .results()
        .filter(number -> !Phrases.YEAR.matcher(number.group(1)).matches())
        .findFirst();
  }

  /** Judges a claim, if there is a change to compare it with. */
  private boolean changed(KnownRow row, Claim claim, String year) {
    Optional<Known> change =
        row.figure(Heading.changeOf(year))
            .filter(ours -> !ours.values().isEmpty())
            .filter(ours -> claim.ties(ours.values()) || !(otherBasis() || several(claim)));
    change.ifPresent(
        ours ->
            judgements.add(
                new Judgement(
                    claim.ties(ours.values()) ? Outcome.TIES : Outcome.DIFFERS,
                    claim.kind(ours.values().get(0)),
                    place(),
                    claim.text(),
                    ours.shown(),
                    row.identity(),
                    row.name(),
                    year,
                    LocalText.NONE)));
    return change.isPresent();
  }

  /** Numbers with a unit that are no figure of ours, as far as can be told. */
  private void others(LocalText reason) {
    Matcher numbers = Phrases.NUMBER.matcher(text);
    while (numbers.find()) {
      if (!judged.contains(numbers.start())) {
        unit(numbers.end())
            .map(unit -> PrintedNumber.inText(numbers.group(1), unit).shown())
            .ifPresent(shown -> judgements.add(Judgement.notMatched(place(), shown, reason)));
      }
    }
  }

  private Optional<String> unit(int from) {
    for (int to = Math.min(text.length(), from + LONGEST_UNIT); to > from; to--) {
      String unit = Label.blankless(text.substring(from, to));
      boolean whole = to == text.length() || !latinWord(to);
      if (whole && !unit.isEmpty() && known.units().parse(unit).isPresent()) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private Place place() {
    String all = sentence.original();
    String shown =
        all.codePointCount(0, all.length()) <= LONGEST_SHOWN
            ? all
            : all.substring(0, all.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    return new Place(LocalText.NONE, position, shown, "");
  }
}
