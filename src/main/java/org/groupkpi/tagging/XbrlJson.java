package org.groupkpi.tagging;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.groupkpi.definition.Taxonomy;
import org.groupkpi.file.Json;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.Report;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.XmlText;

/**
 * Writes {@code report.json}: the tagged figures of a report as xBRL-JSON 1.0 (XBRL International,
 * Open Information Model, 2021). Footnotes are notes that facts link to, one in each language.
 */
public final class XbrlJson {
  private static final String TYPE = "https://xbrl.org/2021/xbrl-json";
  private static final String XBRL = "https://xbrl.org/2021";
  private static final String LINK = "footnote";
  private static final String LINK_GROUP = "_";
  private static final String ARCROLE = "http://www.xbrl.org/2003/arcrole/fact-footnote";
  private static final String LINK_ROLE = "http://www.xbrl.org/2003/role/link";

  private final TaggedReport report;
  private final List<Language> languages;
  private final Namespaces namespaces;
  private final List<DataPoint> points;
  private final Map<LocalText, List<String>> notes = new LinkedHashMap<>();
  private final JsonGenerator json;
  private int facts;

  private XbrlJson(TaggedReport report, List<Language> languages, JsonGenerator json) {
    this.report = report;
    this.languages = languages;
    this.namespaces = new Namespaces(report.group());
    this.points = report.all();
    this.json = json;
    for (DataPoint point : points) {
      point.notes().forEach(text -> notes.computeIfAbsent(text, key -> names()));
    }
  }

  /** Names of the notes of a footnote, one for each language. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < languages.size(); at++) {
      names.add("n" + (notes.size() * languages.size() + at + 1));
    }
    return names;
  }

  /** Writes all data points of a report. */
  public static void write(
      OutputStream out, TaggedReport report, List<Language> languages, PrintedReport.Status status)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      new XbrlJson(report, languages, json).write(status);
    }
  }

  private void write(PrintedReport.Status status) throws IOException {
    json.writeStartObject();
    documentInfo(status);
    json.writeObjectFieldStart("facts");
    for (DataPoint point : points) {
      if (point.number().isPresent()) {
        number(point, point.number().get());
      } else {
        words(point);
      }
    }
    for (Map.Entry<LocalText, List<String>> note : notes.entrySet()) {
      note(note.getKey(), note.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void documentInfo(PrintedReport.Status status) throws IOException {
    json.writeObjectFieldStart("documentInfo");
    json.writeStringField("documentType", TYPE);
    json.writeObjectFieldStart("namespaces");
    for (Map.Entry<String, String> namespace : namespaces(status).entrySet()) {
      json.writeStringField(namespace.getKey(), namespace.getValue());
    }
    json.writeEndObject();
    if (!notes.isEmpty()) {
      field("linkTypes", LINK, ARCROLE);
      field("linkGroups", LINK_GROUP, LINK_ROLE);
    }
    json.writeArrayFieldStart("taxonomy");
    for (String schema : namespaces.schemas(points)) {
      json.writeString(schema);
    }
    json.writeEndArray();
    if (status == PrintedReport.Status.DRAFT) {
      json.writeStringField(Taxonomy.OWN + ":status", Report.DRAFT);
    }
    json.writeEndObject();
  }

  private SortedMap<String, String> namespaces(PrintedReport.Status status) {
    SortedMap<String, String> all = namespaces.of(points);
    all.put(Namespaces.ENTITY, namespaces.scheme());
    if (!notes.isEmpty()) {
      all.put("xbrl", XBRL);
    }
    if (status == PrintedReport.Status.DRAFT) {
      all.put(Taxonomy.OWN, Taxonomy.of(Taxonomy.OWN, report.group()).namespace());
    }
    return all;
  }

  /** An object of one field. */
  private void field(String object, String name, String value) throws IOException {
    json.writeObjectFieldStart(object);
    json.writeStringField(name, value);
    json.writeEndObject();
  }

  private void number(DataPoint point, DataPoint.Amount number) throws IOException {
    begin(nextName(), Exact.plain(number.value()));
    json.writeNumberField("decimals", number.decimals());
    dimensions(point);
    json.writeEndObject();
    links(point);
    json.writeEndObject();
  }

  /** One in each language of the report. */
  private void words(DataPoint point) throws IOException {
    for (Language language : languages) {
      begin(nextName(), point.words().in(language));
      dimensions(point);
      json.writeStringField("language", tag(language));
      json.writeEndObject();
      links(point);
      json.writeEndObject();
    }
  }

  private String nextName() {
    facts++;
    return "f" + facts;
  }

  private void begin(String name, String value) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("value", value);
  }

  private void dimensions(DataPoint point) throws IOException {
    DataPoint.Aspects aspects = point.aspects();
    json.writeObjectFieldStart("dimensions");
    json.writeStringField("concept", aspects.concept().toString());
    json.writeStringField("entity", Namespaces.ENTITY + ":" + report.node());
    json.writeStringField("period", aspects.period().text());
    Optional<Measure> unit = aspects.measure().filter(measure -> !measure.pure());
    if (unit.isPresent()) {
      json.writeStringField("unit", unit.get().text());
    }
    Optional<String> dimension = Namespaces.dimension(aspects.code());
    if (dimension.isPresent()) {
      json.writeStringField(dimension.get(), Namespaces.member(aspects.code()));
    }
  }

  private void links(DataPoint point) throws IOException {
    if (point.notes().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("links");
    json.writeObjectFieldStart(LINK);
    json.writeArrayFieldStart(LINK_GROUP);
    for (LocalText text : point.notes()) {
      for (String name : notes.getOrDefault(text, List.of())) {
        json.writeString(name);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A note is a piece of XHTML, so that its text is escaped. */
  private void note(LocalText text, List<String> names) throws IOException {
    for (int at = 0; at < languages.size(); at++) {
      begin(names.get(at), XmlText.escape(text.in(languages.get(at))));
      json.writeObjectFieldStart("dimensions");
      json.writeStringField("concept", "xbrl:note");
      json.writeStringField("noteId", names.get(at));
      json.writeStringField("language", tag(languages.get(at)));
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** Language tags are in lower case in xBRL-JSON. */
  private static String tag(Language language) {
    return language.tag().toLowerCase(Locale.ROOT);
  }
}
