package org.groupkpi.intake;

import java.util.List;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.text.LocalText;

/**
 * What an older form of the year held, on its way into the new one.
 *
 * @param file the older form as a whole
 * @param answers what the new form starts with
 * @param remarks what was not carried as it stood, in the order of the older form
 * @param added codes of the new form that the older one did not have
 */
public record CarriedForm(
    Entity entity, SourceCell file, FormAnswers answers, List<Remark> remarks, List<String> added) {
  public CarriedForm {
    remarks = List.copyOf(remarks);
    added = List.copyOf(added);
  }

  /** What became of something in the older form. */
  public enum Fate {
    /** It has no place in the new form. */
    NOT_CARRIED,
    /** The unit changed, and with it the figure. */
    CONVERTED,
    /** Carried as it stood, though it cannot be used like that. */
    DOUBTFUL
  }

  /**
   * One thing that was not simply carried.
   *
   * @param place where it stood
   * @param code of its row; empty if it had none
   * @param found what stood there
   * @param reason why it was not carried, or what became of it
   */
  public record Remark(
      Fate fate, SourceCell place, String code, LocalText found, LocalText reason) {}
}
