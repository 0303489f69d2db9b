package org.groupkpi.tieout;

import java.util.Optional;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;

/**
 * What came of one number, direction word or heading of a document.
 *
 * @param place where it stands
 * @param printed as the document prints it
 * @param ours as we print it; empty if it is not matched
 * @param figure whose it is, {@code HC[gender=female]}; empty if it is not matched
 * @param name what that figure is called
 * @param year of the figure; empty if it is not matched
 */
public record Judgement(
    Outcome outcome,
    Kind kind,
    Place place,
    String printed,
    LocalText ours,
    String figure,
    LocalText name,
    String year,
    LocalText reason) {
  /** What came of it. */
  public enum Outcome {
    TIES,
    TIES_ROUNDED,
    DIFFERS,
    NOT_MATCHED;

    /** Whether something was compared and agrees. */
    static boolean ties(Optional<Outcome> outcome) {
      return outcome.filter(one -> one == TIES || one == TIES_ROUNDED).isPresent();
    }

    /** As it stands in CSV and JSON. */
    public String word() {
      return Keyword.of(this);
    }
  }

  /** What is judged, or why it differs. */
  public enum Kind {
    FIGURE,
    OTHER_YEAR,
    HEADING,
    CHANGE,
    DIRECTION,
    DEGREE;

    /** As it stands in CSV and JSON. */
    public String word() {
      return Keyword.of(this);
    }
  }

  /**
   * Where something stands.
   *
   * @param table number and title; empty in running text
   * @param position row, paragraph or line
   * @param label of the row; the sentence in running text
   * @param column heading of the column; empty in running text
   */
  public record Place(LocalText table, LocalText position, String label, String column) {}

  /** A number of which nothing of ours is known. */
  static Judgement notMatched(Place place, String printed, LocalText reason) {
    return new Judgement(
        Outcome.NOT_MATCHED,
        Kind.FIGURE,
        place,
        printed,
        LocalText.NONE,
        "",
        LocalText.NONE,
        "",
        reason);
  }

  /** Of a number in words that stand in our tables. */
  Judgement asOurs() {
    LocalText ours = LocalText.same(printed);
    return new Judgement(
        Outcome.TIES, kind, place, printed, ours, "", LocalText.NONE, "", LocalText.NONE);
  }

  public boolean differs() {
    return outcome == Outcome.DIFFERS;
  }
}
