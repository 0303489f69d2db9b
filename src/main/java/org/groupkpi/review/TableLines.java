package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.groupkpi.explain.JsonFields;
import org.groupkpi.report.Column;
import org.groupkpi.report.Footnote;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.PrintedTarget;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;
import org.groupkpi.text.Keyword;

/** The tables as they are printed, a line a language, and the targets. */
final class TableLines {
  private TableLines() {}

  static void write(PageLines lines, Report report) throws IOException {
    lines.line(
        "tables." + report.language().code(),
        json -> {
          json.writeStartArray();
          for (ReportTable table : report.tables()) {
            write(json, table);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, ReportTable table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    json.writeStringField("layout", Keyword.of(table.layout()));
    json.writeStringField("title", table.title());
    json.writeStringField("stub", table.stubHead());
    json.writeStringField("unitHead", table.unitHead());
    json.writeStringField("yearCaption", table.yearCaption());
    json.writeStringField("unitCaption", table.unitCaption());
    JsonFields.objects(json, "columns", table.columns(), column -> write(json, column));
    json.writeArrayFieldStart("sections");
    int rest = table.sections().size();
    for (Section section : table.sections()) {
      rest--;
      write(json, table, section, rest == 0);
    }
    json.writeEndArray();
    JsonFields.objects(json, "footnotes", table.footnotes(), footnote -> write(json, footnote));
    PageNumbers.strings(json, "notes", table.notes());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Column column) throws IOException {
    json.writeStringField("label", column.label());
    json.writeStringField("unit", column.unit());
    json.writeStringField("kind", Keyword.of(column.kind()));
  }

  private static void write(JsonGenerator json, Footnote footnote) throws IOException {
    json.writeNumberField("number", footnote.number());
    json.writeStringField("text", footnote.text());
  }

  private static void write(JsonGenerator json, ReportTable table, Section section, boolean last)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("title", section.title());
    json.writeArrayFieldStart("rows");
    int rest = section.rows().size();
    for (Row row : section.rows()) {
      rest--;
      write(json, table, row, table.byUnit() && last && rest == 0);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ReportTable table, Row row, boolean total)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("label", row.label());
    json.writeNumberField("level", row.level());
    json.writeStringField("unit", row.unit());
    json.writeFieldName("marks");
    PageNumbers.numbers(json, row.marks());
    json.writeBooleanField("heading", row.heading());
    json.writeBooleanField("total", total);
    json.writeArrayFieldStart("cells");
    for (int at = 0; at < row.cells().size(); at++) {
      write(json, table.columns().get(at), row.cells().get(at));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Column column, PrintedCell cell)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", cell.text());
    JsonFields.optional(json, "annotation", cell.annotation());
    if (!cell.marks().isEmpty()) {
      json.writeFieldName("marks");
      PageNumbers.numbers(json, cell.marks());
    }
    json.writeStringField("state", Keyword.of(cell.state()));
    JsonFields.optional(json, "reason", cell.reason());
    JsonFields.optional(json, "key", cell.key());
    if (column.kind() == Column.Kind.CHANGE) {
      json.writeBooleanField("change", true);
    }
    json.writeEndObject();
  }

  static void write(PageLines lines, List<PrintedTarget> targets) throws IOException {
    lines.line(
        "targets",
        json -> {
          json.writeStartArray();
          for (PrintedTarget target : targets) {
            json.writeStartObject();
            write(json, target);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, PrintedTarget target) throws IOException {
    PageText.field(json, "text", target.row().label());
    for (int at = 0; at < PrintedTarget.FIELDS.size(); at++) {
      PageText.field(json, PrintedTarget.FIELDS.get(at), target.row().cells().get(at).text());
    }
    json.writeStringField("met", Keyword.of(target.met()));
    json.writeStringField("key", target.key().toString());
  }
}
