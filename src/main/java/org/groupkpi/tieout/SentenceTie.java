package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Judgement.Kind;
import org.groupkpi.tieout.Judgement.Outcome;
import org.groupkpi.tieout.Judgement.Place;
import org.groupkpi.tieout.Sentence.Mention;
import org.groupkpi.tieout.Statements.Stated;

/**
 * Judges the figures of one sentence: the name of an indicator, and the figure that follows it with
 * nothing but such words between as state it. A sentence about somebody else, or about what is
 * planned, is left alone; its numbers are listed all the same.
 */
final class SentenceTie {
  private static final int LONGEST_SHOWN = 60;
  private static final LocalText NO_NAME = Words.of("no indicator of ours is named before it");
  private static final LocalText NOT_OF_THE_GROUP =
      Words.of("the sentence or section may be about another entity, a plan or another period");
  private static final LocalText ANOTHER_BASIS = Words.of("the sentence may be on another basis");
  private static final LocalText TWO_NUMBERS =
      Words.of("its thousands are parted unusually; it may be two numbers");
  private static final LocalText FAR =
      Words.of("it does not plainly contradict ours, but need not be the same figure");

  private final Sentence sentence;
  private final String text;
  private final Place passage;
  private final OurRows known;
  private final ComparisonWord comparison;
  private final SentenceScope scope;
  private final SentenceYears years;
  private final List<Amount> amounts;
  private final Statements statements;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Set<Integer> judged = new HashSet<>();

  private SentenceTie(Sentence sentence, Place passage, OurRows known) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.passage = passage;
    this.known = known;
    this.comparison = new ComparisonWord(known.units());
    this.scope = new SentenceScope(sentence, known);
    this.years = SentenceYears.of(text, known.reporting());
    this.amounts = Amounts.in(text, known.units());
    this.statements = new Statements(sentence, known, amounts);
  }

  /**
   * Judges the sentences of a text.
   *
   * @param place of the text, without the sentence
   */
  static List<Judgement> judge(String text, Place place, OurRows known) {
    List<Judgement> all = new ArrayList<>();
    for (Sentence sentence : Sentence.of(text)) {
      all.addAll(new SentenceTie(sentence, place, known).judge());
    }
    return all;
  }

  /** Lists the figures of a text that is not about the group. */
  static List<Judgement> leave(String text, Place place, OurRows known) {
    List<Judgement> all = new ArrayList<>();
    for (Sentence sentence : Sentence.of(text)) {
      SentenceTie tie = new SentenceTie(sentence, place, known);
      tie.others(NOT_OF_THE_GROUP);
      all.addAll(tie.judgements);
    }
    return all;
  }

  private List<Judgement> judge() {
    if (amounts.isEmpty() && Claim.within(text).isEmpty() && !text.contains("同比")) {
      return judgements;
    }
    if (scope.ofSomethingElse()) {
      others(NOT_OF_THE_GROUP);
    } else {
      named();
      others(NO_NAME);
    }
    return judgements;
  }

  private void named() {
    List<Mention> mentions =
        sentence.mentions(known).stream().filter(mention -> !isUnit(mention)).toList();
    for (int i = 0; i < mentions.size(); i++) {
      int end = i + 1 < mentions.size() ? mentions.get(i + 1).start() : text.length();
      judge(mentions.get(i), end);
    }
  }

  /** Whether a name is the unit of a number: {@code 63,133 employees}. */
  private boolean isUnit(Mention mention) {
    return amounts.stream()
        .anyMatch(one -> mention.start() >= one.start() && mention.start() < one.end());
  }

  private void judge(Mention mention, int end) {
    Optional<KnownRow> row = scope.ofTheGroup(mention) ? row(mention) : Optional.empty();
    if (row.isPresent()) {
      Optional<Stated> stated = statements.after(mention, end, row.get());
      stated.ifPresent(found -> figure(mention, row.get(), found));
      stated
          .flatMap(found -> statements.also(found, end, row.get()))
          .ifPresent(second -> figure(mention, row.get(), second));
      int after = stated.map(found -> found.amount().end()).orElse(mention.end());
      change(row.get(), mention, after, Math.max(after, end));
    }
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

  private void figure(Mention mention, KnownRow row, Stated stated) {
    judged.add(stated.amount().start());
    Outcome outcome = outcome(stated.amount(), stated.ours());
    Optional<LocalText> doubt = doubt(stated.amount(), outcome);
    if (doubt.isPresent()) {
      judgements.add(Judgement.notMatched(place(), shown(stated.amount()), doubt.get()));
      return;
    }
    judgements.add(judgement(row, stated, outcome));
    Claim.within(text.substring(mention.end(), stated.amount().from()))
        .ifPresent(claim -> changed(row, claim, stated.year()));
  }

  private Outcome outcome(Amount amount, Known ours) {
    return comparison.of(amount.printed(), "", ours).orElse(Outcome.NOT_MATCHED);
  }

  /** Why a figure that does not agree need not be wrong. */
  private Optional<LocalText> doubt(Amount amount, Outcome outcome) {
    if (outcome == Outcome.NOT_MATCHED) {
      return Optional.of(FAR);
    }
    if (outcome != Outcome.DIFFERS) {
      return Optional.empty();
    }
    return amount.form() == Amount.Form.PARTED
        ? Optional.of(TWO_NUMBERS)
        : Optional.of(ANOTHER_BASIS).filter(basis -> scope.onOtherBasis());
  }

  private Judgement judgement(KnownRow row, Stated stated, Outcome outcome) {
    Degree degree = stated.amount().degree();
    Optional<String> other =
        outcome == Outcome.DIFFERS && (degree == Degree.EXACT || degree == Degree.ABOUT)
            ? row.otherYear(stated.year(), figure -> agrees(stated.amount(), figure))
            : Optional.empty();
    Kind kind = degree == Degree.EXACT ? Kind.FIGURE : Kind.DEGREE;
    LocalText reason = outcome == Outcome.DIFFERS ? degree.contradiction() : LocalText.NONE;
    return new Judgement(
        outcome,
        other.isPresent() ? Kind.OTHER_YEAR : kind,
        place(),
        shown(stated.amount()),
        stated.ours().shown(),
        row.identity(),
        row.name(),
        stated.year(),
        other.map(TableTie::figureOf).orElse(reason));
  }

  private boolean agrees(Amount amount, Known ours) {
    return Outcome.ties(comparison.of(amount.printed(), "", ours));
  }

  private void change(KnownRow row, Mention mention, int after, int end) {
    String year = years.before(mention.start());
    String rest = Phrases.ASIDE.matcher(text.substring(after, end)).replaceFirst("");
    Optional<Claim> claim = Claim.at(rest, new Year(Integer.parseInt(year)));
    if (claim.isPresent() && changed(row, claim.get(), year) && claim.get().amount().isPresent()) {
      statements.first(after, end).ifPresent(amount -> judged.add(amount.start()));
    }
  }

  /** Whether a claim is the first of several: {@code 同比增长 1.20%、12.07%}. */
  private boolean several(Claim claim) {
    int end = text.indexOf(claim.text()) + claim.text().length();
    return Phrases.GOES_ON.matcher(text.substring(end)).find();
  }

  /** Judges a claim, if there is a change to compare it with. */
  private boolean changed(KnownRow row, Claim claim, String year) {
    Optional<Known> change =
        row.figure(ColumnHeading.changeOf(year))
            .filter(ours -> !ours.values().isEmpty())
            .filter(ours -> claim.ties(ours) || !(scope.onOtherBasis() || several(claim)));
    change.ifPresent(
        ours ->
            judgements.add(
                new Judgement(
                    claim.ties(ours) ? Outcome.TIES : Outcome.DIFFERS,
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
    amounts.stream()
        .filter(amount -> !amount.unit().isEmpty() && !judged.contains(amount.start()))
        .forEach(amount -> judgements.add(Judgement.notMatched(place(), shown(amount), reason)));
  }

  private String shown(Amount amount) {
    return text.substring(amount.from(), amount.end()).strip();
  }

  private Place place() {
    String all = sentence.original();
    String shown =
        all.codePointCount(0, all.length()) <= LONGEST_SHOWN
            ? all
            : all.substring(0, all.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    return new Place(passage.table(), passage.position(), shown, passage.column());
  }
}
