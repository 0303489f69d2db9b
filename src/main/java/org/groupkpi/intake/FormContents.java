package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.Submission.FilerRestatement;
import org.groupkpi.text.LocalText;

/** Gathers what a form says while it is read; belongs to one reading of one form. */
final class FormContents {
  final Map<KpiCode, Fact> facts = new LinkedHashMap<>();
  final Map<KpiCode, Fact> priorFacts = new LinkedHashMap<>();
  final List<FilerRestatement> restatements = new ArrayList<>();
  final Map<String, RegisterAnswer> registers = new LinkedHashMap<>();

  /** Codes whose value cell was left empty. */
  final Set<KpiCode> blank = new LinkedHashSet<>();

  /** Codes whose figures stand where they are not read; it is told elsewhere. */
  final Set<KpiCode> lost = new LinkedHashSet<>();

  /** Where and how codes stand that have no row of their own. */
  final Map<KpiCode, LocalText> standing = new HashMap<>();

  final Set<String> unknownCodes = new LinkedHashSet<>();
  final Set<String> changedUnits = new LinkedHashSet<>();

  /** Keeps in mind that a figure of a code stands where it is not read. */
  void lose(KpiCode code) {
    lost.add(code);
    blank.remove(code);
  }
}
