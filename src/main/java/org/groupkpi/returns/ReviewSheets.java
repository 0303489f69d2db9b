package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.Phrases;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;

/**
 * Tells what we wrote into a returned workbook from what the filer did: the list of findings and
 * the sheet that remembers the round. Both are known by their content, whatever they are called
 * now.
 *
 * @param data the workbook without them
 * @param names of these sheets
 */
public record ReviewSheets(
    Spreadsheet data, List<String> names, List<Sheet> lists, List<Sheet> memories) {
  private static final int FIRST_ROWS = 20;
  private static final List<LocalText> HEADINGS =
      List.of(
          ReviewWords.NUMBER,
          ReviewWords.KIND,
          ReviewWords.PLACE,
          ReviewWords.REPLY,
          ReviewWords.REPLY_TEXT);
  private static final Phrases<LocalText> FORMS = forms();

  private static Phrases<LocalText> forms() {
    Map<String, LocalText> byForm = new HashMap<>();
    for (LocalText heading : HEADINGS) {
      Phrase.forms(List.of(heading)).forEach(form -> byForm.put(form, heading));
    }
    return new Phrases<>(byForm, Integer.MAX_VALUE);
  }

  public static ReviewSheets of(Spreadsheet spreadsheet) {
    List<Sheet> data = new ArrayList<>();
    List<Sheet> lists = new ArrayList<>();
    List<Sheet> memories = new ArrayList<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (ReviewMemory.isMemory(sheet)) {
        memories.add(sheet);
      } else if (header(sheet).isPresent()) {
        lists.add(sheet);
      } else {
        data.add(sheet);
      }
    }
    List<String> names = new ArrayList<>();
    lists.forEach(sheet -> names.add(sheet.name()));
    memories.forEach(sheet -> names.add(sheet.name()));
    return new ReviewSheets(
        names.isEmpty() ? spreadsheet : spreadsheet.with(data), names, lists, memories);
  }

  /** What was asked in the round before, with the replies; empty if the file was not returned. */
  public Optional<EarlierRound> earlier() {
    return memory()
        .map(
            memory -> {
              Map<Integer, Reply> replies = replies();
              List<Request> requests =
                  memory.requests().stream()
                      .map(
                          request ->
                              request.answered(replies.getOrDefault(request.number(), Reply.NONE)))
                      .toList();
              return new EarlierRound(requests, memory.figures());
            });
  }

  /** The cells that were marked in the round before. */
  List<ReviewMark> marks() {
    return memory().map(ReviewMemory::marks).orElse(List.of());
  }

  private Optional<ReviewMemory> memory() {
    return memories.stream().findFirst().map(ReviewMemory::read);
  }

  private Map<Integer, Reply> replies() {
    Map<Integer, Reply> replies = new HashMap<>();
    for (Sheet list : lists) {
      header(list).ifPresent(header -> readReplies(list, header, replies));
    }
    return replies;
  }

  private static void readReplies(Sheet list, Header header, Map<Integer, Reply> replies) {
    for (SheetRow row : list.rows()) {
      String number = header.text(row, ReviewWords.NUMBER);
      if (row.number() > header.row() && number.matches("[0-9]{1,9}")) {
        String text = header.text(row, ReviewWords.REPLY_TEXT);
        Reply reply = new Reply(answer(header.text(row, ReviewWords.REPLY)), text);
        replies.putIfAbsent(Integer.parseInt(number), reply);
      }
    }
  }

  /** The choice that a text begins with: people write on behind it. */
  private static Answer answer(String text) {
    String folded = Fold.words(text);
    for (Answer answer : Answer.values()) {
      if (answer != Answer.NONE
          && (folded.startsWith(answer.label().zh()) || folded.startsWith(answer.label().en()))) {
        return answer;
      }
    }
    return Answer.NONE;
  }

  /** The row of headings of a list, and the column of each. */
  private record Header(int row, Map<LocalText, Integer> columns) {
    String text(SheetRow line, LocalText heading) {
      Integer column = columns.get(heading);
      return column == null ? "" : line.cell(column).map(Cell::text).orElse("").strip();
    }
  }

  private static Optional<Header> header(Sheet sheet) {
    for (SheetRow row : sheet.rows()) {
      if (row.number() > FIRST_ROWS) {
        return Optional.empty();
      }
      Map<LocalText, Integer> columns = new HashMap<>();
      for (Cell cell : row.cells()) {
        FORMS.find(cell.text()).ifPresent(heading -> columns.putIfAbsent(heading, cell.column()));
      }
      if (columns.size() == HEADINGS.size()) {
        return Optional.of(new Header(row.number(), columns));
      }
    }
    return Optional.empty();
  }
}
