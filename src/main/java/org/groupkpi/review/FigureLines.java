package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.NodeScope;
import org.groupkpi.consolidation.Origin;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.report.Nudge;
import org.groupkpi.report.ResultRow;
import org.groupkpi.submission.Entered;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * The figures of nodes with what they rest on. Contributions are not written one by one: they are
 * those of the entities that count in the node, less a few; the page multiplies own figures by
 * shares.
 */
record FigureLines(GroupFigures figures, PageNumbers numbers, Map<String, List<Nudge>> nudges) {
  /** The page names them by their places. */
  private static final List<GroupValue.State> STATES = List.of(GroupValue.State.values());

  private static final List<Origin.From> ORIGINS = List.of(Origin.From.values());

  /** The line of a node. */
  void write(PageLines lines, Entity node, List<ResultRow> rows) throws IOException {
    Map<FigureKey, ResultRow> byKey = new HashMap<>();
    rows.forEach(row -> byKey.put(row.value().key(), row));
    Columnar columns =
        new Columnar(
                "display",
                "value",
                "state",
                "from",
                "reported",
                "expected",
                "change",
                "likeForLike")
            .withSome(
                "gaps",
                "without",
                "before",
                "reason",
                "restatements",
                "adjustments",
                "printed",
                "balanced");
    int at = 0;
    for (KpiCode code : numbers.codes()) {
      for (Year year : basis().years()) {
        Optional<ResultRow> row =
            Optional.ofNullable(byKey.get(new FigureKey(node.code(), code, year)));
        addTexts(columns, row);
        if (row.isPresent()) {
          addSome(columns, at, row.get().value());
        }
        at++;
      }
    }
    lines.line("figures." + numbers.entity(node.code()), json -> write(json, columns, node));
  }

  private Basis basis() {
    return figures.basis();
  }

  private static void addTexts(Columnar columns, Optional<ResultRow> row) {
    String display = row.filter(one -> one.value().known()).map(FigureLines::display).orElse("");
    String exact =
        row.filter(one -> one.value().known())
            .map(one -> Exact.plain(one.value().value()))
            .orElse("");
    Optional<GroupValue> value = row.map(ResultRow::value);
    columns.add("display", display);
    columns.add("value", exact.equals(display.replace(",", "")) ? "" : exact);
    columns.add("state", value.map(one -> STATES.indexOf(one.state())).orElse(0));
    columns.add("from", value.map(one -> ORIGINS.indexOf(one.origin().from())).orElse(0));
    columns.add("reported", value.map(one -> one.coverage().reportedCount()).orElse(0));
    columns.add("expected", value.map(one -> one.coverage().expectedCount()).orElse(0));
    columns.add(
        "change",
        row.filter(one -> one.change().meaningful())
            .map(ResultRow::changeDisplay)
            .orElse(LocalText.NONE));
    columns.add("likeForLike", row.map(one -> likeForLike(one.likeForLike())).orElse(""));
  }

  private static String display(ResultRow row) {
    return row.printed().text().in(Language.ZH);
  }

  private static String likeForLike(Change change) {
    return change.meaningful() ? Exact.plain(change.value()) : "";
  }

  private void addSome(Columnar columns, int at, GroupValue value) {
    if (value.origin().from() == Origin.From.CONTRIBUTIONS) {
      addEntities(columns, at, value);
    }
    if (!value.known() && !value.figure().reason().isEmpty()) {
      columns.some("reason", at, json -> PageText.write(json, value.figure().reason()));
    }
    if (value.restated()) {
      Optional<BigDecimal> before = value.revision().before();
      columns.some("before", at, json -> json.writeString(before.map(Exact::plain).orElse("")));
    }
    List<Entered> restatements = new ArrayList<>(value.revision().restatements());
    value.origin().given().ifPresent(restatements::add);
    addEntries(columns, "restatements", at, restatements);
    addEntries(columns, "adjustments", at, value.origin().adjustments());
    basis()
        .history()
        .published(value.year(), value.node(), value.code())
        .ifPresent(printed -> columns.some("printed", at, json -> write(json, printed)));
    List<Nudge> balanced = nudges.getOrDefault(value.key().toString(), List.of());
    if (!balanced.isEmpty()) {
      columns.some("balanced", at, json -> write(json, balanced));
    }
  }

  private void addEntries(Columnar columns, String name, int at, List<? extends Entered> entries) {
    if (!entries.isEmpty()) {
      List<Integer> all = entries.stream().map(numbers::entry).toList();
      columns.some(name, at, json -> PageNumbers.numbers(json, all));
    }
  }

  private void addEntities(Columnar columns, int at, GroupValue value) {
    addNumbers(columns, "gaps", at, value.coverage().gaps());
    Indicator indicator = basis().catalogue().indicator(value.code().indicator());
    if (indicator.rule() != AggregationRule.GROUP) {
      PageNumbers.Scope scope = numbers.scopes().get(numbers.scopeOf(indicator, basis()));
      BitSet without = new BitSet();
      counted(value.node(), value.year(), scope).forEach(one -> without.set(one.number()));
      without.andNot(contributing(value, indicator));
      addNumbers(columns, "without", at, without);
    }
  }

  /** Rows of registers count also where some of an entity could not be used. */
  private BitSet contributing(GroupValue value, Indicator indicator) {
    if (!basis().catalogue().ofRows(indicator)) {
      return value.coverage().reported();
    }
    BitSet contributing = new BitSet();
    value.origin().contributions().forEach(one -> contributing.set(numbers.entity(one.entity())));
    return contributing;
  }

  private static void addNumbers(Columnar columns, String name, int at, BitSet entities) {
    if (!entities.isEmpty()) {
      columns.some(
          name,
          at,
          json -> PageNumbers.numbers(json, (Iterable<Integer>) entities.stream()::iterator));
    }
  }

  private List<NodeScope.Counted> counted(String node, Year year, PageNumbers.Scope scope) {
    return figures.scope().of(node, year, scope.atYearEnd(), scope.approach());
  }

  private void write(JsonGenerator json, PublishedFigure printed) throws IOException {
    json.writeStartObject();
    json.writeStringField("display", printed.display());
    json.writeNumberField("report", printed.report().number());
    json.writeFieldName("place");
    numbers.place(json, printed.place());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<Nudge> balanced) throws IOException {
    json.writeStartArray();
    for (Nudge nudge : balanced) {
      json.writeStartObject();
      json.writeStringField("table", nudge.table());
      json.writeStringField("printed", nudge.printed());
      json.writeStringField("rounded", nudge.rounded());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, Columnar columns, Entity node) throws IOException {
    json.writeStartObject();
    columns.writeFields(json);
    json.writeArrayFieldStart("shares");
    for (Year year : basis().years()) {
      json.writeStartArray();
      for (PageNumbers.Scope scope : numbers.scopes()) {
        writeShares(json, counted(node.code(), year, scope));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeShares(JsonGenerator json, List<NodeScope.Counted> counted)
      throws IOException {
    boolean whole = counted.stream().allMatch(one -> one.share().compareTo(BigDecimal.ONE) == 0);
    json.writeStartObject();
    json.writeFieldName("entities");
    PageNumbers.numbers(json, counted.stream().map(NodeScope.Counted::number).toList());
    PageNumbers.strings(
        json,
        "share",
        whole ? List.of() : counted.stream().map(one -> Exact.plain(one.share())).toList());
    json.writeEndObject();
  }
}
