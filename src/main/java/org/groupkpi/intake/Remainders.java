package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.intake.Remainder.Stray;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Tells what was left over when the blocks of a form were read: nothing is lost silently. */
final class Remainders {
  private static final int SHOWN = 10;
  private static final int ROWS_ABOVE = 10;
  private static final LocalText NO_HEADING =
      Words.of("it stands in {0}, under no recognised heading");
  private static final LocalText VERY_HIDDEN =
      Words.of("it stands in {0}, on a sheet that is very hidden and not read");

  private final CollectionRound round;
  private final Entity entity;
  private final SourceCell file;
  private final FormContents contents;
  private final OtherNumbers otherNumbers;

  Remainders(
      CollectionRound round,
      Entity entity,
      SourceCell file,
      FormContents contents,
      OtherNumbers otherNumbers) {
    this.round = round;
    this.entity = entity;
    this.file = file;
    this.contents = contents;
    this.otherNumbers = otherNumbers;
  }

  /** Looks at every sheet of a form of which these blocks were read. */
  List<Finding> tell(Spreadsheet form, List<Block> blocks, Map<String, KpiCode> codes) {
    Map<String, List<Block>> bySheet = new HashMap<>();
    for (Block block : blocks) {
      bySheet.computeIfAbsent(block.sheet().name(), name -> new ArrayList<>()).add(block);
    }
    Set<String> names = form.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (Sheet sheet : form.sheets()) {
      Set<String> otherNames = new LinkedHashSet<>(names);
      otherNames.remove(sheet.name());
      List<Block> own = bySheet.getOrDefault(sheet.name(), List.of());
      tell(sheet, Remainder.of(sheet, own, codes, otherNames, round.catalogue().units()))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> tell(Sheet sheet, Remainder remainder) {
    if (sheet.visibility() == Visibility.VERY_HIDDEN) {
      remainder.strays().forEach(stray -> stands(stray, sheet, VERY_HIDDEN));
      return Optional.empty();
    }
    List<Stray> lost =
        remainder.strays().stream()
            .filter(stray -> !stray.numbers().isEmpty() && lost(stray.code()))
            .toList();
    Set<Cell> others = new LinkedHashSet<>(remainder.numbers());
    for (Stray stray : remainder.strays()) {
      stands(stray, sheet, NO_HEADING);
      others.addAll(stray.numbers());
    }
    lost.forEach(stray -> others.removeAll(stray.numbers()));
    otherNumbers.count(sheet, List.copyOf(others));
    lost.forEach(stray -> contents.lose(stray.code()));
    return lost.isEmpty() ? Optional.empty() : Optional.of(underNoHeading(sheet, lost));
  }

  private void stands(Stray stray, Sheet sheet, LocalText how) {
    LocalText place = LocalText.same(sheet.name() + "!" + stray.cell().address());
    contents.standing.putIfAbsent(stray.code(), how.fill(place));
  }

  /** Whether nothing is known of a code that is asked. */
  private boolean lost(KpiCode code) {
    return round.catalogue().indicator(code.indicator()).asksFor(entity.segment())
        && (!contents.facts.containsKey(code) || contents.blank.contains(code));
  }

  private Finding underNoHeading(Sheet sheet, List<Stray> lost) {
    Cell first = lost.get(0).cell();
    String codes =
        lost.stream()
            .limit(SHOWN)
            .map(stray -> stray.cell().address() + " " + stray.code())
            .collect(Collectors.joining(", "));
    LocalText all =
        lost.size() > SHOWN
            ? Words.of("{0} … ({1})").fill(codes, lost.size())
            : LocalText.same(codes);
    return Finding.of(
            FindingKind.F125,
            all,
            headings(sheet, lost.get(0)),
            FormColumn.CODE.heading(round.year()),
            FormColumn.VALUE.heading(round.year()))
        .at(
            new SourceCell(
                file.file(), file.sha256(), sheet.name(), first.address(), first.text()));
  }

  /** The texts of the nearest row above that has one over the codes, else of the nearest at all. */
  private static LocalText headings(Sheet sheet, Stray first) {
    List<SheetRow> above =
        sheet.rows().stream()
            .filter(row -> row.number() < first.row().number())
            .filter(row -> row.number() >= first.row().number() - ROWS_ABOVE)
            .filter(row -> row.cells().stream().anyMatch(Remainders::wording))
            .toList();
    return above.stream()
        .filter(row -> row.cell(first.cell().column()).filter(Remainders::wording).isPresent())
        .reduce((one, next) -> next)
        .or(() -> above.stream().reduce((one, next) -> next))
        .map(Remainders::texts)
        .orElse(Words.of("none"));
  }

  private static boolean wording(Cell cell) {
    return cell.type() == Cell.Type.TEXT && !cell.text().isBlank();
  }

  private static LocalText texts(SheetRow row) {
    List<String> texts =
        row.cells().stream()
            .filter(cell -> !cell.text().isBlank())
            .limit(SHOWN)
            .map(cell -> cell.address() + " “" + shortened(cell.text()) + "”")
            .toList();
    return LocalText.of(String.join("、", texts), String.join(", ", texts));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) > 20
        ? line.substring(0, line.offsetByCodePoints(0, 20)) + "…"
        : line;
  }
}
