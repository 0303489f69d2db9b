package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellText;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Subject;
import org.groupkpi.form.SheetTitle;

/**
 * The very hidden sheet {@code _kpi_return} of a returned workbook: what was asked, how every
 * answer stood, and which cells were marked. Each row begins with what it is.
 */
record ReviewMemory(
    List<Request> requests, Map<AnswerKey, String> figures, List<ReviewMark> marks) {
  static final String NAME = "_kpi_return";
  private static final String FORMAT = "1";
  private static final String FINDING = "finding";
  private static final String FIGURE = "figure";
  private static final String MARK = "mark";

  ReviewMemory {
    requests = List.copyOf(requests);
    figures = new LinkedHashMap<>(figures);
    marks = List.copyOf(marks);
  }

  static ReviewMemory of(EarlierRound round, List<ReviewMark> marks) {
    return new ReviewMemory(round.requests(), round.figures(), marks);
  }

  /** Whether a sheet is such a one, whatever it is called now. */
  static boolean isMemory(org.groupkpi.file.Sheet sheet) {
    return sheet.cell(1, 1).map(Cell::text).filter(NAME::equals).isPresent();
  }

  /** What it says, row by row. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(NAME, FORMAT));
    requests.forEach(request -> rows.add(row(request)));
    figures.forEach((key, was) -> rows.add(List.of(FIGURE, key.code(), key.column(), was)));
    for (ReviewMark mark : marks) {
      String number = Integer.toString(mark.number());
      rows.add(List.of(MARK, number, mark.sheet(), mark.cell(), mark.fill()));
    }
    return rows;
  }

  private static List<String> row(Request request) {
    Identity identity = request.identity();
    return List.of(
        FINDING,
        Integer.toString(request.number()),
        identity.kind(),
        identity.check(),
        identity.subject().entity(),
        identity.subject().year(),
        identity.subject().indicator(),
        identity.subject().member(),
        identity.column(),
        identity.text(),
        request.place(),
        request.found(),
        request.state().word(),
        request.concerned().stream().map(KpiCode::toString).collect(Collectors.joining(" ")));
  }

  void write(Workbook workbook) {
    Sheet sheet = workbook.createSheet(SheetTitle.free(NAME, workbook));
    CellText text = CellText.of(workbook);
    for (List<String> values : rows()) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (int column = 0; column < values.size(); column++) {
        if (!values.get(column).isEmpty()) {
          row.createCell(column).setCellValue(text.safe(values.get(column)));
        }
      }
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  /** Reads such a sheet; rows that people or programs put in are left out. */
  static ReviewMemory read(org.groupkpi.file.Sheet sheet) {
    List<Request> requests = new ArrayList<>();
    Map<AnswerKey, String> figures = new LinkedHashMap<>();
    List<ReviewMark> marks = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      switch (text(row, 1)) {
        case FINDING -> requests.add(request(row));
        case FIGURE -> figures.put(new AnswerKey(text(row, 2), text(row, 3)), text(row, 4));
        case MARK ->
            marks.add(new ReviewMark(number(row), text(row, 3), text(row, 4), text(row, 5)));
        default -> {}
      }
    }
    requests.removeIf(request -> request.identity().kind().isEmpty());
    return new ReviewMemory(requests, figures, marks);
  }

  private static Request request(SheetRow row) {
    Identity identity =
        new Identity(
            text(row, 3),
            text(row, 4),
            new Subject(text(row, 5), text(row, 6), text(row, 7), text(row, 8)),
            text(row, 9),
            text(row, 10));
    return new Request(
        number(row),
        identity,
        text(row, 11),
        text(row, 12),
        state(text(row, 13)),
        codes(text(row, 14)),
        Reply.NONE);
  }

  private static Finding.State state(String word) {
    return Arrays.stream(Finding.State.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElse(Finding.State.OPEN);
  }

  private static Set<KpiCode> codes(String text) {
    Set<KpiCode> codes = new LinkedHashSet<>();
    for (String code : text.split(" ", -1)) {
      if (!code.isEmpty()) {
        codes.add(KpiCode.parse(code));
      }
    }
    return codes;
  }

  /** The number in the second cell; 0 where somebody wrote something else. */
  static int number(SheetRow row) {
    String text = text(row, 2);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String text(SheetRow row, int column) {
    return row.cell(column).map(Cell::text).orElse("");
  }
}
