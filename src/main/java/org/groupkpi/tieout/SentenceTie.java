package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.,-])([+-]?" + PrintedNumber.DIGITS + ")(?![0-9]) ?");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9,.])");
  private static final Pattern NAMED_YEAR =
      Pattern.compile(
          YEAR.pattern() + "|(上年|去年|(?i)\\b(?:last|the (?:previous|prior)) year\\b)|(?:本年|今年)");

  /** What stands before or after a year that another one is compared with. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "[较較比与與对對同自从從由至] ?$|(?i)\\b(?:with|to|than|from|against|versus|since|after) ?$");

  private static final Pattern COMPARED_AFTER = Pattern.compile("^ ?年?(?:度|同期)? ?(?:相比|比[较較])");
  private static final Pattern OTHERS =
      Pattern.compile(
          "分公司|子公司|股份(?!有限)|研究院|研究所|下属|下屬|所属企业|附属|案例|分厂|(?i)subsidiar|branch|plants? of|case:");
  private static final Pattern PLANNED =
      Pattern.compile(
          "目标|目標|计划|計劃|预计|預計|力争|力爭|拟|不超过|不高于|不低于|规划|(?i)\\b(?:targets?|plan(?:s|ned)?|expect(?:s|ed)?|aims?|will|forecast)\\b");

  /** A part of a year, or several years together. */
  private static final Pattern OTHER_PERIOD =
      Pattern.compile(
          "[上下]半年|季度|(?<![0-9])(?!12)[0-9]{1,2} ?月|年[来來]|以来|以來|期间(?<!报告期间)|期間(?<!報告期間)"
              + "|(?:19|20)[0-9]{2} ?年? ?[-~—至到] ?(?:19|20)[0-9]{2}"
              + "|(?i)\\b(?:half|quarters?|months|since|(?:two|three|five|ten)[- ]years?|19[0-9]{2}-|20[0-9]{2}-[0-9])");

  /** Words by which a figure may be on another basis than ours, or be supposed. */
  private static final Pattern OTHER_BASIS =
      Pattern.compile(
          "口径|口徑|剔除|扣除|包括|含(?!量)|若|如果|假[如设設]|每(?:增|减|減)"
              + "|(?i)\\b(?:like-for-like|comparable|exclud\\w*|includ\\w*|adjusted|without|if|were to)\\b");

  /** A clause before the name that says for which part of the group it holds. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:^|,) ?(?:(?:其中,? ?)?(?:在|对于|對於|就|针对|針對)[^,]*(?<!期内|期內|年)|[^,]*(?:方面|板块|板塊|业务|業務|地区|地區|区域|區域|[省市]|境外|海外|基地)), ?$"
              + "|(?i)(?:^|[,;] ?)(?:in|at|for|across|within) (?!(?:the )?(?:year|reporting|group|fiscal|financial|20[0-9]{2}|fy))[^,]*, ?(?:the |our )?$");

  private static final Pattern RESPECTIVELY = Pattern.compile("分别|分別|(?i)respectively");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?:19|20)[0-9]{2} ?年?度?|年末?|[上本]年度?|去年(?:同期)?|报告期(?:内|末|间)?|報告期(?:內|末)?|截至|底|末|其中|全年|本年度?|当年|當年"
              + "|本?公司|本?集团|本?集團|我们|我們|我司|实现|實現|完成|的|\\b(?:in|the|our|group(?:'s)?|company(?:'s)?|total|its)\\b|[: ])*+");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?:为|為|是|达到?了?|達到?|约|約|近|超过?|逾|共计?|合计|累计|总计|大幅|显著|略|有所|(?:19|20)[0-9]{2} ?年?"
              + "|(?:同比|较上年|比上年|較上年)?(?:"
              + Direction.chineseWords()
              + ")(?:至|到)|\\([^()0-9]*\\)|[:,“” ]|\\b(?:was|is|were|are|reached|amounted|totall?ed|stood|came|at|to|of|in|about|around|nearly|over|"
              + Direction.englishWords()
              + ")\\b)*+");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)(?:约|約|近|超过?|逾|about|around|nearly|over)[ 为]*$");

  /** What ends a statement in which the figure follows the name without a word between. */
  private static final Pattern ENDS = Pattern.compile("^ ?(?:$|[^\\p{IsHan}]|同比|[较較比和及与與]|以上|左右)");

  private static final Pattern IN_UNIT = Pattern.compile("^ ?\\((?:in |单位:|單位:)?([^()]+)\\)");

  /** What leads from the figure of one year to that of another. */
  private static final Pattern ALSO =
      Pattern.compile(
          "^ ?[,(;] ?(?:而)?(?:(?:19|20)[0-9]{2} ?年?度?|[上本]年度?|去年)(?:同期)? ?(?:为|為|是|达到?|達到?|:)? ?$");

  private static final Pattern ASIDE = Pattern.compile("^ ?\\([^()]*\\)");
  private static final Pattern GOES_ON = Pattern.compile("^ ?(?:、|和|及|and) ?[+-]?[0-9]");
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
  private final List<Judgement> judgements = new ArrayList<>();
  private final Set<Integer> judged = new HashSet<>();

  private SentenceTie(Sentence sentence, LocalText position, KnownRows known) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.position = position;
    this.known = known;
    this.comparison = new Comparison(known.units());
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
    if (NUMBER.matcher(text).find() || Claim.within(text).isPresent() || text.contains("同比")) {
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
    return OTHERS.matcher(plain).find()
        || PLANNED.matcher(text).find()
        || RESPECTIVELY.matcher(text).find()
        || OTHER_PERIOD.matcher(text).find()
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
        .filter(number -> ALSO.matcher(text.substring(first.end(), number.start())).matches())
        .flatMap(number -> stated(number, row, yearBefore(number.start())))
        .ifPresent(second -> figure(mention, row, second));
  }

  /** Whether nothing but the year or the group itself stands before the name. */
  private boolean ofTheGroup(Mention mention) {
    String before = text.substring(0, mention.start());
    if (ELSEWHERE.matcher(before).find()) {
      return false;
    }
    int clause = Math.max(before.lastIndexOf(','), before.lastIndexOf('、'));
    String subject = before.substring(clause + 1);
    if (BEFORE.matcher(subject).matches()) {
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
    Matcher unit = IN_UNIT.matcher(text.substring(mention.end(), end));
    boolean inUnit = unit.find() && isUnit(unit.group(1), row);
    int from = mention.end() + (inUnit ? unit.end() : 0);
    return number(from, end)
        .filter(number -> number.start() - from <= FARTHEST)
        .filter(number -> states(text.substring(from, number.start())))
        .flatMap(
            number -> {
              String year = yearBefore(number.start());
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
    return ENDS.matcher(text.substring(at)).find();
  }

  private static boolean states(String between) {
    return BETWEEN.matcher(between).matches();
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

  /** The year that is named last before a place, else the reporting year. */
  private String yearBefore(int place) {
    String year = known.reporting().toString();
    Matcher years = NAMED_YEAR.matcher(text.substring(0, place));
    while (years.find()) {
      boolean compared =
          COMPARED.matcher(text.substring(0, years.start())).find()
              || COMPARED_AFTER.matcher(text.substring(years.end())).find();
      year = compared ? year : named(years);
    }
    return year;
  }

  private String named(MatchResult year) {
    if (year.group(1) != null) {
      return year.group(1);
    }
    Year reporting = known.reporting();
    return (year.group(2) == null ? reporting : reporting.prior()).toString();
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
    return ABOUT.matcher(text.substring(mention.end(), stated.start())).find()
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
    String year = yearBefore(mention.start());
    String rest = ASIDE.matcher(text.substring(after, end)).replaceFirst("");
    Optional<Claim> claim = Claim.at(rest, new Year(Integer.parseInt(year)));
    if (claim.isPresent() && changed(row, claim.get(), year) && claim.get().amount().isPresent()) {
      number(after, end).ifPresent(amount -> judged.add(amount.start()));
    }
  }

  private boolean otherBasis() {
    return OTHER_BASIS.matcher(text).find();
  }

  /** Whether a claim is the first of several: {@code 同比增长 1.20%、12.07%}. */
  private boolean several(Claim claim) {
    int end = text.indexOf(claim.text()) + claim.text().length();
    return GOES_ON.matcher(text.substring(end)).find();
  }

  /** The first number of a part of the text that is no year: years say when, not how much. */
  private Optional<MatchResult> number(int from, int to) {
    return NUMBER
        .matcher(text)
        .region(from, to)
        .results()
        .filter(number -> !YEAR.matcher(number.group(1)).matches())
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
    Matcher numbers = NUMBER.matcher(text);
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
