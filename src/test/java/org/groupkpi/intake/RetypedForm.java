package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.form.CoverText;
import org.groupkpi.form.FormColumn;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.LocalText;

/**
 * A form that a filer typed into a workbook of their own: values and headings only, no hidden
 * sheet, no style. What filers do differently is said by its methods; each gives another form.
 *
 * @param columns in their order
 * @param heading how a heading is written
 * @param figure how a figure is written
 * @param labels whether a sheet says whose form it is
 * @param arrangement where the rows stand
 */
record RetypedForm(
    CollectionRound round,
    List<TypedAnswer> answers,
    List<FormColumn> columns,
    Function<LocalText, String> heading,
    Function<String, Object> figure,
    Labels labels,
    Arrangement arrangement) {

  enum Labels {
    ON_A_SHEET,
    NONE
  }

  enum Arrangement {
    SHEET_FOR_EACH_CATEGORY,
    ONE_SHEET,
    /** Lines of text and empty lines between the rows, which are sorted the other way round. */
    ROWS_IN_BETWEEN
  }

  static RetypedForm of(CollectionRound round, List<TypedAnswer> answers) {
    return new RetypedForm(
        round,
        answers,
        List.of(FormColumn.values()),
        LocalText::zh,
        TypedAnswer::typed,
        Labels.ON_A_SHEET,
        Arrangement.SHEET_FOR_EACH_CATEGORY);
  }

  RetypedForm columns(FormColumn... other) {
    return new RetypedForm(round, answers, List.of(other), heading, figure, labels, arrangement);
  }

  RetypedForm heading(Function<LocalText, String> other) {
    return new RetypedForm(round, answers, columns, other, figure, labels, arrangement);
  }

  RetypedForm figure(Function<String, Object> other) {
    return new RetypedForm(round, answers, columns, heading, other, labels, arrangement);
  }

  RetypedForm without(String code) {
    List<TypedAnswer> rest =
        answers.stream().filter(answer -> !answer.code().equals(code)).toList();
    return new RetypedForm(round, rest, columns, heading, figure, labels, arrangement);
  }

  RetypedForm unlabelled() {
    return new RetypedForm(round, answers, columns, heading, figure, Labels.NONE, arrangement);
  }

  RetypedForm arranged(Arrangement other) {
    return new RetypedForm(round, answers, columns, heading, figure, labels, other);
  }

  List<TypedCell> cells() {
    List<TypedCell> cells = new ArrayList<>();
    if (labels == Labels.ON_A_SHEET) {
      label(cells, 2, CoverText.ENTITY_CODE, "E1");
      label(cells, 3, CoverText.REPORTING_YEAR, "2024");
    }
    int row = 0;
    String last = "";
    for (TypedAnswer answer : ordered()) {
      String category = indicator(answer).category();
      if (!category.equals(last)) {
        row = arrangement == Arrangement.ONE_SHEET ? row + 2 : 1;
        writeTexts(cells, sheet(category), row, columns.stream().map(this::headed).toList());
        last = category;
      }
      if (arrangement == Arrangement.ROWS_IN_BETWEEN) {
        cells.add(new TypedCell(sheet(category), ++row, 1, "以下由生产科填报："));
        row++;
      }
      String sheet = sheet(category);
      row++;
      for (int i = 0; i < columns.size(); i++) {
        Object value = value(answer, columns.get(i));
        if (!value.equals("")) {
          cells.add(new TypedCell(sheet, row, i + 1, value));
        }
      }
    }
    return cells;
  }

  private void label(List<TypedCell> cells, int row, LocalText label, String value) {
    writeTexts(
        cells,
        heading.apply(CoverText.SHEET).replace("/", " "),
        row,
        List.of(heading.apply(label), value));
  }

  private static void writeTexts(List<TypedCell> cells, String sheet, int row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      cells.add(new TypedCell(sheet, row, i + 1, texts.get(i)));
    }
  }

  private String headed(FormColumn column) {
    return heading.apply(column.heading(round.year()));
  }

  private List<TypedAnswer> ordered() {
    List<TypedAnswer> ordered = new ArrayList<>(answers);
    if (arrangement == Arrangement.ROWS_IN_BETWEEN) {
      java.util.Collections.reverse(ordered);
    }
    return ordered;
  }

  private String sheet(String category) {
    return switch (arrangement) {
      case ONE_SHEET -> "ESG数据";
      case ROWS_IN_BETWEEN -> category + "（定稿）";
      case SHEET_FOR_EACH_CATEGORY -> category;
    };
  }

  private Object value(TypedAnswer answer, FormColumn column) {
    return switch (column) {
      case INDICATOR -> heading.apply(indicator(answer).name());
      case UNIT -> indicator(answer).collectUnit().text();
      case VALUE, RESTATED -> figure.apply(answer.text(column));
      case CODE, PRIOR, CHANGE, STATUS, NOTE, CHECK, EVIDENCE, GUIDANCE -> answer.text(column);
    };
  }

  private Indicator indicator(TypedAnswer answer) {
    return round.catalogue().indicator(KpiCode.parse(answer.code()).indicator());
  }
}
