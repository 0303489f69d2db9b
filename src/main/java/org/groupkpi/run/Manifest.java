package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.file.Json;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectFolders;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.Submission;

/**
 * Writes {@code manifest.json}: what was run on which inputs, and what came out. No paths outside
 * the project, threads or colours stand in it.
 */
public final class Manifest {
  /** How the manifest names this tool, by which an output is known as ours. */
  static final String TOOL = "GroupKPI";

  private Manifest() {}

  static void write(
      OutputFolder output,
      Project project,
      Path folder,
      ReportingRun.Judged judged,
      RunOptions options,
      String command)
      throws IOException {
    SortedMap<String, String> outputs = new TreeMap<>(output.digests());
    try (OutputStream out = output.stream(OutputFolder.MANIFEST);
        JsonGenerator json = Json.generator(out)) {
      start(json, options.version(), command);
      settings(json, project, folder, options);
      digests(json, "inputs", inputs(project, folder, judged));
      digests(json, "outputs", outputs);
      counts(json, judged);
      json.writeEndObject();
    }
  }

  /** Lists files that a command wrote, by which their folder is known as ours. */
  public static void ofFiles(OutputFolder output, String command, Year year, String version)
      throws IOException {
    SortedMap<String, String> outputs = new TreeMap<>(output.digests());
    try (OutputStream out = output.stream(OutputFolder.MANIFEST);
        JsonGenerator json = Json.generator(out)) {
      start(json, version, command);
      json.writeObjectFieldStart("settings");
      json.writeNumberField("year", year.number());
      json.writeEndObject();
      digests(json, "outputs", outputs);
      json.writeEndObject();
    }
  }

  private static void start(JsonGenerator json, String version, String command) throws IOException {
    json.writeStartObject();
    json.writeStringField("tool", TOOL);
    json.writeStringField("version", version);
    json.writeStringField("command", command);
  }

  private static void settings(JsonGenerator json, Project project, Path folder, RunOptions options)
      throws IOException {
    json.writeObjectFieldStart("settings");
    json.writeNumberField("year", project.settings().year().number());
    json.writeStringField("node", options.node());
    json.writeStringField("approach", project.settings().approach().code());
    json.writeBooleanField("draft", options.status() == PrintedReport.Status.DRAFT);
    list(json, "tables", options.tables());
    list(json, "formats", options.formats());
    if (!options.files().isEmpty()) {
      list(json, "files", options.files().stream().map(file -> name(file, folder)).toList());
    }
    json.writeEndObject();
  }

  /** Below the project folder with {@code /}; the bare name of a file from elsewhere. */
  private static String name(Path file, Path folder) {
    Path place = file.toAbsolutePath().normalize();
    Path project = folder.toAbsolutePath().normalize();
    return place.startsWith(project)
        ? project.relativize(place).toString().replace('\\', '/')
        : String.valueOf(place.getFileName());
  }

  private static void list(JsonGenerator json, String name, Iterable<String> words)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  private static SortedMap<String, String> inputs(
      Project project, Path folder, ReportingRun.Judged judged) throws IOException {
    SortedMap<String, String> inputs = new TreeMap<>();
    for (SourceCell file : project.files()) {
      inputs.put(file.file(), file.sha256());
    }
    for (Submission submission : judged.submissions()) {
      inputs.put(submission.file().file(), submission.file().sha256());
      submission.facts().values().stream()
          .map(Fact::source)
          .forEach(place -> inputs.put(place.file(), place.sha256()));
    }
    judged.findings().stream()
        .map(finding -> finding.place())
        .filter(place -> !place.sha256().isEmpty())
        .forEach(place -> inputs.putIfAbsent(place.file(), place.sha256()));
    inputs.putAll(EvidenceFiles.named(project, folder, judged.submissions()));
    Path templates = folder.resolve(ProjectFolders.TEMPLATES);
    if (Files.isDirectory(templates)) {
      try (Stream<Path> files = Files.walk(templates)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          inputs.put(name, Digest.of(Files.readAllBytes(file)));
        }
      }
    }
    return inputs;
  }

  private static void digests(JsonGenerator json, String name, Map<String, String> digests)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> file : digests.entrySet()) {
      json.writeStringField(file.getKey(), file.getValue());
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, ReportingRun.Judged judged) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("submissions", judged.submissions().size());
    json.writeNumberField("errors", judged.gate().errors());
    json.writeNumberField("warnings", judged.gate().warnings());
    json.writeNumberField("answered", judged.gate().explained());
    json.writeNumberField("notes", judged.gate().notes());
    json.writeEndObject();
  }
}
