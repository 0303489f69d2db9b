package org.groupkpi.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a BIFF8 stream one by one: those of the workbook itself here, those of a
 * sheet in {@link XlsSheetRecords}.
 */
final class XlsRecords implements HSSFListener {
  private final Allowance allowance;
  private final List<BoundSheetRecord> named = new ArrayList<>();
  private final Map<BoundSheetRecord, Sheet> sheets = new HashMap<>();
  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private @Nullable SSTRecord strings;
  private @Nullable XlsSheetRecords sheet;
  private final XlsFormulas formulas = new XlsFormulas();
  private final XlsTally tally = new XlsTally();
  private int started;
  private int depth;
  private boolean macros;
  private boolean externalLinks;
  private boolean precisionAsDisplayed;
  private DateText dates = new DateText(false);

  XlsRecords(Allowance allowance) {
    this.allowance = allowance;
  }

  @Override
  public void processRecord(Record record) {
    allowance.step("Workbook");
    if (record instanceof BOFRecord start) {
      depth++;
      start(start);
    } else if (record instanceof EOFRecord) {
      depth--;
      end();
    } else if (depth == 1 && sheet != null) {
      sheet.take(record);
    } else if (depth == 1) {
      take(record);
    }
  }

  private void start(BOFRecord start) {
    allowance.depth("Workbook", depth);
    if (depth > 1 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
      return; // charts inside a sheet
    }
    macros |= start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO;
    if (start.getType() == BOFRecord.TYPE_WORKSHEET && started < named.size()) {
      BoundSheetRecord bound = BoundSheetRecord.orderByBofPosition(named)[started];
      sheet = new XlsSheetRecords(bound.getSheetname(), this, allowance);
    }
    started++;
  }

  private void end() {
    if (depth == 0 && sheet != null) {
      BoundSheetRecord bound = BoundSheetRecord.orderByBofPosition(named)[started - 1];
      sheets.put(bound, sheet.sheet(visibility(bound)));
      sheet = null;
    }
  }

  private void take(Record record) {
    formulas.take(record);
    if (record instanceof BoundSheetRecord bound) {
      named.add(bound);
      formulas.sheet(bound.getSheetname());
    } else if (record instanceof SSTRecord table) {
      strings = table;
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof DateWindow1904Record window) {
      dates = new DateText(window.getWindowing() == 1);
    } else if (record instanceof PrecisionRecord precision) {
      precisionAsDisplayed = !precision.getFullPrecision();
    } else if (record instanceof SupBookRecord book) {
      externalLinks |= book.isExternalReferences();
    }
  }

  private static Visibility visibility(BoundSheetRecord bound) {
    if (bound.isVeryHidden()) {
      return Visibility.VERY_HIDDEN;
    }
    return bound.isHidden() ? Visibility.HIDDEN : Visibility.VISIBLE;
  }

  XlsTally tally() {
    return tally;
  }

  XlsFormulas formulas() {
    return formulas;
  }

  DateText dates() {
    return dates;
  }

  NumberFormat format(int style) {
    if (style >= styles.size()) {
      throw Refused.unreadable(Words.of("a cell has a style that does not exist: {0}").fill(style));
    }
    int id = styles.get(style);
    NumberFormat format = formats.get(id);
    return format == null ? NumberFormat.builtIn(id) : format;
  }

  String string(int index) {
    try {
      if (strings != null) {
        return strings.getString(index).getString();
      }
    } catch (IndexOutOfBoundsException e) {
      // a table that was cut off has fewer texts than it says
    }
    throw Refused.unreadable(Words.of("a cell has a text that does not exist: {0}").fill(index));
  }

  /** Everything, once the stream has ended with every sheet that the workbook names. */
  Contents contents(boolean project) {
    if (depth != 0 || started < named.size()) {
      throw Refused.unreadable(Words.of("the file is cut off (sheets are missing)"));
    }
    List<Sheet> ordered = new ArrayList<>();
    for (BoundSheetRecord bound : named) {
      Sheet found = sheets.get(bound);
      if (found != null) {
        ordered.add(found);
      }
    }
    if (ordered.isEmpty()) {
      throw Refused.unreadable(Words.of("the workbook has no worksheet"));
    }
    return new Contents(ordered, project || macros, externalLinks, precisionAsDisplayed);
  }
}
