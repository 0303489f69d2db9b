package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.report.Balance;
import org.groupkpi.report.Nudge;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.ResultRow;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes {@code review.html}: everything that a run found, in one page that needs nothing else. It
 * is written as the run goes, so that no figures are held for it.
 */
public final class ReviewPage implements AutoCloseable {
  /** So many findings stand in one line of the data. */
  public static final int FINDINGS_A_LINE = 250;

  private static final LocalText NO_OWN =
      Words.of("What entities gave before {0} would make the page too large: see kpi explain");
  private static final LocalText NO_OWN_AT_ALL =
      Words.of("What entities gave would make the page too large: see kpi explain");

  private final PageLines lines;
  private final Project project;
  private final String version;
  private final GroupFigures figures;
  private final String node;
  private final PageNumbers numbers;
  private final FigureLines ofNodes;

  private ReviewPage(
      PageLines lines, Project project, String version, GroupFigures figures, String node) {
    this.lines = lines;
    this.project = project;
    this.version = version;
    this.figures = figures;
    this.node = node;
    this.numbers = new PageNumbers(figures.basis());
    Map<String, List<Nudge>> nudges =
        Balance.nudges(figures, project.plan(node), node).stream()
            .collect(Collectors.groupingBy(Nudge::key));
    this.ofNodes = new FigureLines(figures, numbers, nudges);
  }

  /**
   * Begins the page.
   *
   * @param version of the tool
   * @param node whose report it is
   */
  public static ReviewPage into(
      OutputStream out, Project project, String version, GroupFigures figures, String node)
      throws IOException {
    return new ReviewPage(new PageLines(PageShell.around(out)), project, version, figures, node);
  }

  /** Writes the figures of a node. */
  public void write(Entity of, List<ResultRow> rows) throws IOException {
    ofNodes.write(lines, of, rows);
  }

  /**
   * What the page says beside figures.
   *
   * @param blocked whether findings stand in the way of the report
   * @param draft whether the report carries the draft mark
   * @param near what stands around the cells of findings
   */
  public record Contents(
      List<SubmissionLine> submissions,
      List<Finding> findings,
      boolean blocked,
      boolean draft,
      Map<SourceCell, Neighbourhood> near) {
    public Contents {
      submissions = List.copyOf(submissions);
      findings = List.copyOf(findings);
      near = Map.copyOf(near);
    }
  }

  /** Writes the rest. */
  public void write(Contents contents, PrintedReport printed) throws IOException {
    PrintedReport.Status status =
        contents.draft || contents.blocked
            ? PrintedReport.Status.DRAFT
            : PrintedReport.Status.FINAL;
    for (Language language : project.settings().languages()) {
      TableLines.write(lines, printed.in(language, status).forReading());
    }
    TableLines.write(lines, printed.targets());
    OwnLines own = new OwnLines(figures, numbers);
    new DefinitionLines(own).write(lines);
    lines.line("submissions", json -> write(json, contents.submissions));
    new FindingLines(numbers, contents.near).write(lines, contents.findings);
    new BridgeLines(figures, numbers, project.settings().rounding()).write(lines, node);
    own.write(lines);
    EntryLines.of(numbers, figures.basis().restatements()).write(lines);
    lines.line("head", json -> writeHead(json, contents, printed, own));
  }

  private void write(JsonGenerator json, List<SubmissionLine> submissions) throws IOException {
    json.writeStartArray();
    for (SubmissionLine line : submissions) {
      json.writeStartObject();
      line.write(json, numbers);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeHead(JsonGenerator json, Contents contents, PrintedReport printed, OwnLines own)
      throws IOException {
    Basis basis = figures.basis();
    json.writeStartObject();
    json.writeStringField("version", version);
    PageText.field(json, "group", basis.tree().entity(node).name());
    json.writeNumberField("node", numbers.entity(node));
    PageText.field(json, "title", printed.title());
    json.writeNumberField("year", basis.year().number());
    json.writeFieldName("years");
    PageNumbers.numbers(json, basis.years().stream().map(Year::number).toList());
    json.writeArrayFieldStart("labels");
    for (Year year : basis.years()) {
      PageText.write(json, printed.heading(year));
    }
    json.writeEndArray();
    json.writeStringField("approach", basis.approach().code());
    PageNumbers.strings(
        json, "languages", project.settings().languages().stream().map(Language::code).toList());
    json.writeBooleanField("draft", contents.draft);
    json.writeBooleanField("blocked", contents.blocked);
    json.writeStringField(
        "deadline", project.settings().workbook().due().map(Object::toString).orElse(""));
    numbers.writeFields(json);
    PageText.field(json, "omitted", omitted(own));
    json.writeEndObject();
  }

  private LocalText omitted(OwnLines own) {
    Year first = figures.basis().years().get(0);
    return own.first()
        .map(held -> held.equals(first) ? LocalText.NONE : NO_OWN.fill(held))
        .orElse(NO_OWN_AT_ALL);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
