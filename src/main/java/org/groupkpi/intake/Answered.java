package org.groupkpi.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.Submission;

/**
 * How many of the questions of a form are answered. A total that does not apply speaks for its
 * members, complete members speak for their total, and a question that need not be answered counts
 * once it is.
 *
 * @param asked all questions that count
 * @param figures answered with a figure or words
 * @param notApplicable answered with: no such activity
 * @param notAvailable answered with: cannot be had
 */
public record Answered(int asked, int figures, int notApplicable, int notAvailable) {
  public static final Answered NOTHING = new Answered(0, 0, 0, 0);

  private static final Answered OPEN = new Answered(1, 0, 0, 0);
  private static final Answered FIGURE = new Answered(1, 1, 0, 0);

  /** The answers of an entity; none where it sent nothing. */
  public static Answered of(CollectionRound round, Entity entity, Optional<Submission> sent) {
    Map<KpiCode, Fact> facts = sent.map(Submission::facts).orElse(Map.of());
    Stream<Answered> rows = FormLayout.of(round, entity).rows().stream().map(row -> of(row, facts));
    Stream<Answered> lists = round.registers(entity).stream().map(list -> of(list, sent));
    return Stream.concat(rows, lists).reduce(NOTHING, Answered::plus);
  }

  /** A register is one question. */
  private static Answered of(Register register, Optional<Submission> sent) {
    boolean said =
        sent.flatMap(form -> Optional.ofNullable(form.registers().get(register.code())))
            .filter(RegisterAnswer::said)
            .isPresent();
    if (said) {
      return FIGURE;
    }
    return register.required() ? OPEN : NOTHING;
  }

  private static Answered of(AskedRow row, Map<KpiCode, Fact> facts) {
    Answered own = of(row.code(), facts);
    if (!own.equals(OPEN)) {
      return own;
    }
    if (Completeness.answeredElsewhere(row, facts)) {
      return row.depth() > 0 ? of(row.indicator().total(), facts) : FIGURE;
    }
    return row.indicator().required() ? OPEN : NOTHING;
  }

  private static Answered of(KpiCode code, Map<KpiCode, Fact> facts) {
    Fact fact = facts.get(code);
    if (fact == null) {
      return OPEN;
    }
    if (fact.value() instanceof Absent absent) {
      return switch (absent) {
        case NOT_APPLICABLE -> new Answered(1, 0, 1, 0);
        case NOT_AVAILABLE -> new Answered(1, 0, 0, 1);
        case BLANK -> OPEN;
      };
    }
    return FIGURE;
  }

  /** Both together. */
  public Answered plus(Answered other) {
    return new Answered(
        asked + other.asked,
        figures + other.figures,
        notApplicable + other.notApplicable,
        notAvailable + other.notAvailable);
  }

  /** Questions with an answer of any kind. */
  public int answered() {
    return figures + notApplicable + notAvailable;
  }

  /** Answered questions in percent, with one decimal, 100.0 only if none is open; 100.0 of none. */
  public BigDecimal percent() {
    return asked == 0
        ? Exact.HUNDRED.setScale(1)
        : BigDecimal.valueOf(answered())
            .multiply(Exact.HUNDRED)
            .divide(BigDecimal.valueOf(asked), 1, RoundingMode.DOWN);
  }
}
