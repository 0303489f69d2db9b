package org.groupkpi.setup;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.project.ColumnChoice;
import org.groupkpi.project.ColumnName;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Lets the cells of a sheet be chosen: words of a closed set, codes that another sheet defines.
 * What is none of the words is refused, what is no code asks back, for it may be written next.
 */
record Dropdowns(List<TableRows> tables, Language language) {
  private static final LocalText WORDS = Words.of("One of: {0}");
  private static final LocalText CODES = Words.of("The sheet {0} does not have this code yet.");

  /** The list grows with the sheet that it stands in. */
  private static final String LIST =
      "OFFSET(%1$s!$%2$s$%3$d,0,0,MAX(1,COUNTA(%1$s!$%2$s$%3$d:$%2$s$%4$d)),1)";

  void addTo(XSSFSheet sheet, TableRows table) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    int first = table.header() + 1;
    int last = Math.max(first, table.rows().size()) + TableSheet.ROOM;
    for (int at = 0; at < table.headings().size(); at++) {
      CellRangeAddressList cells = new CellRangeAddressList(first, last, at, at);
      ColumnName.find(table.name(), table.headings().get(at))
          .flatMap(column -> choice(rules, column.choice(), cells))
          .ifPresent(sheet::addValidationData);
    }
  }

  private Optional<DataValidation> choice(
      DataValidationHelper rules, ColumnChoice choice, CellRangeAddressList cells) {
    if (!choice.words().isEmpty()) {
      String[] words = choice.words().toArray(String[]::new);
      DataValidation oneOf =
          rules.createValidation(rules.createExplicitListConstraint(words), cells);
      refusing(oneOf, DataValidation.ErrorStyle.STOP, WORDS.fill(String.join(", ", words)));
      return Optional.of(oneOf);
    }
    return choice.codes().flatMap(codes -> code(rules, codes, cells));
  }

  private Optional<DataValidation> code(
      DataValidationHelper rules, ColumnChoice.Codes codes, CellRangeAddressList cells) {
    Optional<DataValidationConstraint> list =
        tables.stream()
            .filter(table -> table.name() == codes.table() && table.column(codes.column()) >= 0)
            .findFirst()
            .map(table -> rules.createFormulaListConstraint(list(table, codes.column())));
    Optional<DataValidation> oneOf =
        list.map(constraint -> rules.createValidation(constraint, cells));
    oneOf.ifPresent(
        validation -> {
          if (codes.use() == ColumnChoice.Use.ONE) {
            LocalText why = CODES.fill(codes.table().word());
            refusing(validation, DataValidation.ErrorStyle.WARNING, why);
          } else {
            validation.setShowErrorBox(false);
          }
        });
    return oneOf;
  }

  private static String list(TableRows table, String column) {
    String letter = CellReference.convertNumToColString(table.column(column));
    int first = table.header() + 2;
    return LIST.formatted(table.name().word(), letter, first, first + 2 * TableSheet.ROOM);
  }

  private void refusing(DataValidation validation, int style, LocalText why) {
    validation.setErrorStyle(style);
    validation.setShowErrorBox(true);
    validation.createErrorBox("", why.in(language));
  }
}
