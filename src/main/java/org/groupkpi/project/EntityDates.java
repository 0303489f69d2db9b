package org.groupkpi.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.project.EntitiesReader.Dated;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Puts the rows of one entity in order of time; they must touch and must not overlap. */
final class EntityDates {
  private EntityDates() {}

  static List<Dated> inOrder(List<Dated> rows) {
    List<Dated> inTime = new ArrayList<>(rows);
    inTime.sort(Comparator.comparing(dated -> dated.holding().from()));
    for (int i = 1; i < inTime.size(); i++) {
      check(inTime.get(i - 1), inTime.get(i));
    }
    return inTime;
  }

  private static void check(Dated before, Dated after) {
    LocalDate end = before.holding().to();
    LocalDate start = after.holding().from();
    String code = after.row().text("code");
    if (!end.isBefore(start)) {
      LocalText where = before.row().where();
      after
          .row()
          .problem(
              FindingKind.D018,
              "from",
              Words.of("{0} overlaps with the dates of {1}").fill(code, where));
    } else if (!end.plusDays(1).equals(start)) {
      after
          .row()
          .problem(
              FindingKind.D018,
              "from",
              Words.of("{0} has a gap between {1} and {2}").fill(code, end, start));
    }
  }
}
