package org.groupkpi.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.Submission.FilerRestatement;

/** Gathers what a form says while it is read; belongs to one reading of one form. */
final class FormContents {
  final Map<KpiCode, Fact> facts = new LinkedHashMap<>();
  final Map<KpiCode, Fact> priorFacts = new LinkedHashMap<>();
  final List<FilerRestatement> restatements = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  /** Codes whose value cell was left empty. */
  final Set<KpiCode> blank = new LinkedHashSet<>();

  final Set<String> unknownCodes = new LinkedHashSet<>();
  final Set<String> changedUnits = new LinkedHashSet<>();
}
