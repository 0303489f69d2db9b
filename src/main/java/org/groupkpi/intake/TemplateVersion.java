package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.IdentitySheet;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Tells that a form was made from another version of the catalogue, and what that changes. */
record TemplateVersion(CollectionRound round, Entity entity, String digest) {
  private static final int SHOWN = 10;

  /** A warning if the form names another version; a form that names none was made elsewhere. */
  List<Finding> compare(Spreadsheet spreadsheet, FormContents contents) {
    Optional<String> named = Identification.key(spreadsheet, IdentitySheet.CATALOGUE);
    return named.isEmpty() || named.get().equalsIgnoreCase(digest)
        ? List.of()
        : List.of(Finding.of(FindingKind.F117, differences(contents)));
  }

  private LocalText differences(FormContents contents) {
    List<String> missing =
        FormLayout.of(round, entity).rows().stream()
            .filter(row -> !contents.facts.containsKey(row.code()))
            .map(row -> row.code().toString())
            .toList();
    List<LocalText> parts = new ArrayList<>();
    add(parts, missing, Words.of("TemplateVersion", "missing {0}"));
    add(parts, contents.unknownCodes, Words.of("no longer collected {0}"));
    add(parts, contents.changedUnits, Words.of("other unit {0}"));
    if (parts.isEmpty()) {
      return Words.of("none of this entity's indicators is affected");
    }
    return LocalText.joined(parts, Words.of("; "));
  }

  private static void add(List<LocalText> parts, Collection<String> codes, LocalText what) {
    if (codes.isEmpty()) {
      return;
    }
    String first = codes.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = codes.size() - SHOWN;
    parts.add(
        what.fill(more > 0 ? Words.of("{0} and {1} more").fill(first, more, codes.size()) : first));
  }
}
