package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.print.ListWorkbook;
import org.groupkpi.print.ListWorkbook.Column;
import org.groupkpi.print.ListWorkbook.Entry;
import org.groupkpi.print.ListWorkbook.Tone;
import org.groupkpi.project.Project;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes {@code data/findings.<lang>.xlsx}: the findings to filter, sort and print. Its links lead
 * to the cells of the returned workbooks beside it, which are in the same output wherever that
 * lies.
 *
 * @param returned where the copy of a submission stands below {@code returns/}, by its file
 */
record FindingsWorkbook(Project project, Language language, Map<String, String> returned) {
  private static final LocalText TITLE = Words.of("Findings");

  void write(List<Finding> findings, OutputStream out) throws IOException {
    String group = project.entities().entity(project.entities().root()).name().in(language);
    String year = project.settings().year().toString();
    String of = Words.of("{0} · {1}").fill(group, year).in(language);
    ListWorkbook list = new ListWorkbook(TITLE.in(language), of, columns(), language);
    findings.forEach(finding -> list.add(row(finding)));
    list.write(TITLE.in(language) + " · " + of, project.settings().year().firstDay(), out);
  }

  private List<Column> columns() {
    return List.of(
        column(Words.of("Severity"), 9),
        column(Words.of("State"), 9),
        column(Words.of("FindingsWorkbook", "Code"), 8),
        column(Words.of("Entity"), 24),
        column(Words.of("ReviewWords", "Indicator"), 28),
        column(Words.of("File"), 34),
        column(Words.of("Place"), 18),
        column(Words.of("Found"), 16),
        column(Words.of("Expected"), 16),
        column(Words.of("Why"), 44),
        column(Words.of("What to do"), 36),
        column(Words.of("Impact on the group figure"), 14));
  }

  private Column column(LocalText heading, int width) {
    return new Column(heading.in(language), width);
  }

  private List<Entry> row(Finding finding) {
    Subject subject = finding.subject();
    SourceCell place = finding.place();
    return List.of(
        Entry.of(finding.severity().title().in(language), tone(finding)),
        plain(state(finding.state()).in(language)),
        plain(finding.kind().name()),
        plain(entity(subject.entity())),
        plain(indicator(subject)),
        link(file(place), place, ""),
        link(place.address(), place, cell(place)),
        plain(place.text()),
        plain(finding.expected().in(language)),
        plain(finding.laidOut().in(language)),
        plain(finding.remedy().in(language)),
        finding.impact().map(impact -> Entry.percent(impact.percent())).orElse(plain("")));
  }

  private static Entry plain(String text) {
    return Entry.of(text, Tone.PLAIN);
  }

  private Entry link(String text, SourceCell place, String cell) {
    String copy = returned.get(place.file());
    return copy == null || text.isEmpty()
        ? plain(text)
        : Entry.link(text, "../returns/" + copy, cell);
  }

  /** The folder of the year's submissions goes without saying. */
  private String file(SourceCell place) {
    String folder = "submissions/" + project.settings().year() + "/";
    return place.file().startsWith(folder) ? place.file().substring(folder.length()) : place.file();
  }

  private static String cell(SourceCell place) {
    return place.sheet().isEmpty() || place.cell().isEmpty()
        ? ""
        : "'" + place.sheet().replace("'", "''") + "'!" + place.cell();
  }

  private static Tone tone(Finding finding) {
    if (finding.state() != Finding.State.OPEN || finding.severity() == Severity.NOTE) {
      return Tone.QUIET;
    }
    return finding.severity() == Severity.ERROR ? Tone.ERROR : Tone.WARNING;
  }

  private static LocalText state(Finding.State state) {
    return switch (state) {
      case OPEN -> Words.of("FindingsWorkbook", "open");
      case EXPLAINED -> Words.of("explained");
      case WAIVED -> Words.of("waived");
    };
  }

  private String entity(String code) {
    String name =
        project.entities().find(code).map(Entity::name).orElse(LocalText.NONE).in(language);
    return (code + " " + name).strip();
  }

  private String indicator(Subject subject) {
    String name = project.catalogue().fullName(KpiCode.parse(subject.code())).in(language);
    return (subject.code() + " " + name).strip();
  }
}
