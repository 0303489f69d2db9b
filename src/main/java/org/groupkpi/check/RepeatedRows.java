package org.groupkpi.check;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.RegisterFigures.Repeated;
import org.groupkpi.definition.Register;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.text.LocalText;

/** Finds rows of registers that two entities report (G420). */
public final class RepeatedRows {
  private RepeatedRows() {}

  /** A warning at each row that repeats one of an entity before it in the tree of the group. */
  public static List<Finding> of(GroupFigures figures) {
    Basis basis = figures.basis();
    List<Finding> findings = new ArrayList<>();
    for (Register register : basis.catalogue().registers().all().values()) {
      figures
          .entityFigures()
          .registers()
          .alike(basis.tree().root(), register.code(), basis.year())
          .forEach(repeated -> findings.add(finding(repeated, register, basis)));
    }
    return findings;
  }

  private static Finding finding(Repeated repeated, Register register, Basis basis) {
    SourceCell first = repeated.first().keyPlace(register);
    String entity = repeated.first().entity();
    LocalText named = LocalText.same("{0} {1}").fill(entity, basis.tree().entity(entity).name());
    return Finding.of(FindingKind.G420, named, first.file(), first.address())
        .about(new Subject(repeated.row().entity(), basis.year().toString(), register.code(), ""))
        .at(repeated.row().keyPlace(register));
  }
}
