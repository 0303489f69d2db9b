package org.groupkpi.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;

/**
 * What became of a returned workbook: the fate of each finding, and what changed without being
 * asked.
 */
public record FollowUp(Resubmission resubmission, List<Result> results, List<Change> unasked) {

  /** Digits of a figure that spreadsheet programs keep. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

  /** What became of a finding. */
  public enum Fate {
    /** It is not raised any more. */
    FIXED,
    /** It is still raised, and somebody said why. */
    EXPLAINED,
    /** It is still raised, and the filer objects. */
    DISPUTED,
    /** It is still raised, whatever was replied. */
    STILL_OPEN;

    /** The word used in files: {@code still open}. */
    public String word() {
      return switch (this) {
        case FIXED -> "fixed";
        case EXPLAINED -> "explained";
        case DISPUTED -> "disputed";
        case STILL_OPEN -> "still open";
      };
    }
  }

  /**
   * What became of one finding.
   *
   * @param after what stands in its cell now, wherever that is
   */
  public record Result(Request request, Fate fate, String after) {}

  /**
   * A figure that is another one than in the returned workbook.
   *
   * @param place where it stands now; empty if its row is gone
   */
  public record Change(AnswerKey figure, String place, String before, String after) {}

  public FollowUp {
    results = List.copyOf(results);
    unasked = List.copyOf(unasked);
  }

  /**
   * Compares the rounds.
   *
   * @param findings of this round, of any file
   * @param wholeGroup whether the group was judged as well; if not, nothing is said of requests
   *     that need it
   * @param number reads a number that is written as text
   */
  public static FollowUp of(
      Resubmission resubmission,
      List<Finding> findings,
      boolean wholeGroup,
      Function<String, Optional<BigDecimal>> number) {
    Map<Identity, Finding> raised = new HashMap<>();
    findings.stream()
        .filter(resubmission::has)
        .forEach(finding -> raised.put(Identity.of(finding, resubmission.figures()), finding));
    List<Result> results =
        resubmission.earlier().requests().stream()
            .filter(request -> request.state() == Finding.State.OPEN)
            .filter(request -> wholeGroup || !request.aboutGroup())
            .map(request -> result(request, resubmission.figures(), raised))
            .toList();
    return new FollowUp(resubmission, results, unasked(resubmission, number));
  }

  /** How many findings came to that. */
  public long count(Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).count();
  }

  private static Result result(Request request, AnswerTexts now, Map<Identity, Finding> raised) {
    Finding finding = raised.get(request.identity());
    Fate fate = finding == null ? Fate.FIXED : fate(finding, request.reply());
    return new Result(request, fate, now.text(request.figure()));
  }

  private static Fate fate(Finding finding, Reply reply) {
    if (reply.answer() == Answer.DISPUTED) {
      return Fate.DISPUTED;
    }
    return finding.state() != Finding.State.OPEN || reply.explains()
        ? Fate.EXPLAINED
        : Fate.STILL_OPEN;
  }

  private static List<Change> unasked(
      Resubmission resubmission, Function<String, Optional<BigDecimal>> number) {
    EarlierRound earlier = resubmission.earlier();
    AnswerTexts now = resubmission.figures();
    Set<AnswerKey> keys = new LinkedHashSet<>(earlier.figures().keySet());
    keys.addAll(now.texts().keySet());
    List<Change> changes = new ArrayList<>();
    for (AnswerKey key : keys) {
      String before = earlier.figures().getOrDefault(key, "");
      String after = now.text(key);
      KpiCode code = KpiCode.parse(key.code());
      if (!same(before, after, number)
          && earlier.requests().stream().noneMatch(request -> request.concerns(code))) {
        changes.add(new Change(key, now.place(key), before, after));
      }
    }
    return changes;
  }

  /** Texts, or numbers that no spreadsheet program can tell apart, however they are written. */
  private static boolean same(
      String before, String after, Function<String, Optional<BigDecimal>> number) {
    if (before.strip().equals(after.strip())) {
      return true;
    }
    Optional<BigDecimal> one = number.apply(before).map(value -> value.round(KEPT));
    Optional<BigDecimal> other = number.apply(after).map(value -> value.round(KEPT));
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }
}
