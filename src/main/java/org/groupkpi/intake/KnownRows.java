package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Nearest;
import org.groupkpi.file.Cell;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.Status;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Tells the rows of codes that are asked of an entity from all others, which lose no figure. */
final class KnownRows {
  private static final Pattern CODE =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}(\\[[A-Za-z][\\w-]*=[A-Za-z][\\w-]*])?");
  private static final List<FormColumn> FIGURES =
      List.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR);

  private final CollectionRound round;
  private final Map<String, KpiCode> codes;
  private final RowNames names;
  private final Entity entity;
  private final SourceCell file;
  private final FormContents contents;

  KnownRows(
      CollectionRound round,
      Map<String, KpiCode> codes,
      RowNames names,
      Entity entity,
      SourceCell file,
      FormContents contents) {
    this.round = round;
    this.codes = codes;
    this.names = names;
    this.entity = entity;
    this.file = file;
    this.contents = contents;
  }

  /** Every code that is collected, as it is written. */
  static Map<String, KpiCode> codes(CollectionRound round) {
    Map<String, KpiCode> codes = new HashMap<>();
    round.catalogue().collected().stream()
        .flatMap(indicator -> indicator.codes().stream())
        .forEach(code -> codes.put(code.toString(), code));
    return codes;
  }

  /** The rows of a block with a known code; everything else is ignored, or a finding. */
  Checked<List<FormRow>> of(Block block) {
    List<FormRow> known = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (SheetRow row : block.rows()) {
      Checked<Optional<FormRow>> read = known(block, row);
      read.value().ifPresent(known::add);
      findings.addAll(read.findings());
    }
    return new Checked<>(known, findings);
  }

  private Checked<Optional<FormRow>> known(Block block, SheetRow row) {
    String text = Fold.width(block.text(row, FormColumn.CODE));
    if (text.isEmpty()) {
      text = Fold.width(codeOver(block, row));
    }
    KpiCode collected = codes.get(text);
    if (collected != null) {
      FormRow found = new FormRow(collected, block, row, file);
      return round.catalogue().indicator(collected.indicator()).asksFor(entity.segment())
          ? new Checked<>(Optional.of(found), namedAfterOther(found))
          : ignored(notAsked(found));
    }
    KpiCode code = CODE.matcher(text).matches() ? KpiCode.parse(text) : KpiCode.total("");
    FormRow found = new FormRow(code, block, row, file);
    if (code.indicator().isEmpty()) {
      codeAmongOtherText(found, text);
      return ignored(figureWithoutCode(found));
    }
    return ignored(unknownCode(found));
  }

  /** Codes that were swapped or pasted over stand beside the name of another indicator. */
  private List<Finding> namedAfterOther(FormRow row) {
    String name = row.text(FormColumn.INDICATOR).strip();
    return names.other(row.code(), name).stream()
        .map(
            other -> {
              LocalText own = round.catalogue().name(row.code());
              Finding finding = Finding.of(FindingKind.F135, row.code(), own, name, other.code());
              return about(row).at(FormColumn.INDICATOR, finding);
            })
        .toList();
  }

  private static Checked<Optional<FormRow>> ignored(Optional<Finding> finding) {
    return new Checked<>(Optional.empty(), finding.stream().toList());
  }

  /** The code whose cell is merged over a row that has a value of its own; empty if none is. */
  private static String codeOver(Block block, SheetRow row) {
    return Optional.ofNullable(block.columns().get(FormColumn.CODE))
        .flatMap(column -> block.merged().over(row.number(), column))
        .filter(range -> block.cell(row, FormColumn.VALUE).filter(KnownRows::figure).isPresent())
        .flatMap(range -> block.sheet().cell(range.firstRow(), range.firstColumn()))
        .map(Cell::text)
        .orElse("");
  }

  /** A figure that nobody asks of the entity's segment is not taken, and not lost silently. */
  private Optional<Finding> notAsked(FormRow row) {
    String text = row.text(FormColumn.VALUE);
    if (text.isBlank() || Status.of(text).flatMap(Status::absence).isPresent()) {
      return Optional.empty();
    }
    LocalText none =
        Words.of("none (it is not asked of this entity's segment; the figure was not taken)");
    return Optional.of(
        about(row).at(FormColumn.CODE, Finding.of(FindingKind.F121, row.code(), none)));
  }

  private void codeAmongOtherText(FormRow row, String text) {
    Matcher beginning = CODE.matcher(text);
    KpiCode code = beginning.lookingAt() ? codes.get(beginning.group()) : null;
    if (code != null) {
      LocalText reason =
          Words.of("{0} holds more than the code").fill(row.place(FormColumn.CODE).address());
      contents.standing.putIfAbsent(code, reason);
    }
  }

  private Optional<Finding> figureWithoutCode(FormRow row) {
    return FIGURES.stream()
        .filter(column -> row.cell(column).filter(KnownRows::figure).isPresent())
        .findFirst()
        .map(
            column ->
                about(row).at(column, Finding.of(FindingKind.F122, row.text(column).strip())));
  }

  private static boolean figure(Cell cell) {
    return cell.type() == Cell.Type.NUMBER
        || (cell.type() == Cell.Type.TEXT && WrittenNumber.parse(cell.text()).isPresent());
  }

  private Optional<Finding> unknownCode(FormRow row) {
    boolean alone =
        row.block().columns().keySet().stream()
            .filter(column -> column != FormColumn.CODE)
            .allMatch(column -> row.text(column).isBlank());
    if (alone) {
      return Optional.empty();
    }
    String code = row.code().toString();
    otherSpelling(row, code);
    contents.unknownCodes.add(code);
    Finding unknown = Finding.of(FindingKind.F121, code, nearest(row.code()));
    return Optional.of(about(row).at(FormColumn.CODE, unknown));
  }

  /** So that the code that is missing says where it may stand. */
  private void otherSpelling(FormRow row, String text) {
    LocalText reason = Words.of("codes tell capital from small letters, and {0} holds “{1}”");
    LocalText place = LocalText.same(row.place(FormColumn.CODE).address());
    codes.values().stream()
        .filter(code -> code.toString().equalsIgnoreCase(text))
        .forEach(code -> contents.standing.putIfAbsent(code, reason.fill(place, text)));
  }

  private LocalText nearest(KpiCode code) {
    if (round.catalogue().has(code)) {
      return Words.of("none (it is computed by a formula)");
    }
    Stream<KpiCode> known =
        round.catalogue().collected().stream().flatMap(indicator -> indicator.codes().stream());
    return LocalText.same(Nearest.to(code.toString(), known.map(KpiCode::toString).toList()));
  }

  private RowFindings about(FormRow row) {
    return RowFindings.of(row, entity, round);
  }
}
