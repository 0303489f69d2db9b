package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.groupkpi.finding.Digest;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.text.XmlText;

/**
 * Everything that an assurer needs of an output, in one zip: what went in, what came out, and a
 * page of contents. Unpacked, {@code kpi verify output project} makes it anew. The same output
 * gives the same bytes.
 */
public final class DataRoom {
  private static final String CONTENTS = "contents.html";
  private static final String PROJECT = "project/";
  private static final String OUTPUT = "output/";
  private static final String SAMPLE = "sample/";

  private static final String END = "</table>\n";

  /** Zip files know no earlier time. */
  private static final LocalDateTime STILL = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final LocalText TITLE = Words.of("{0} {1}: data room");
  private static final LocalText VERIFY =
      Words.of("To compute everything anew and compare every byte, unpack and run: {0}");
  private static final LocalText INPUTS =
      Words.of("Inputs: settings, definitions, workbooks, history, evidence");
  private static final LocalText OUTPUTS = Words.of("Outputs: tables, findings, data");
  private static final LocalText SAMPLES = Words.of("Sample of figures for assurance");
  private static final LocalText FILE = Words.of("File");
  private static final LocalText BYTES = Words.of("Bytes");

  private final RecordedRun recorded;
  private final Path project;
  private final Path output;
  private final Optional<Path> sample;

  /**
   * The data room of an output.
   *
   * @param recorded its manifest
   * @param sample a sample of figures that goes with it
   */
  public DataRoom(RecordedRun recorded, Path project, Path output, Optional<Path> sample) {
    this.recorded = recorded;
    this.project = project;
    this.output = output;
    this.sample = sample;
  }

  /** What is not as the manifest says: files that changed since, or are gone. */
  public List<FileDifference> differences() throws IOException {
    List<FileDifference> differences = new ArrayList<>(Verification.inputs(recorded, project));
    SortedMap<String, String> now = new TreeMap<>();
    for (String path : recorded.outputs().keySet()) {
      Path file = OutputFolder.below(output, path);
      if (Files.isRegularFile(file)) {
        now.put(path, Digest.of(Files.readAllBytes(file)));
      }
    }
    differences.addAll(FileDifference.between(recorded.outputs(), now));
    return differences;
  }

  /** How many files it has, without the page of contents. */
  public int size() {
    return recorded.inputs().size() + recorded.outputs().size() + 1 + (int) sample.stream().count();
  }

  /**
   * Writes it; leaves the stream open.
   *
   * @param group name of the group
   */
  public void write(OutputStream out, LocalText group, Language language) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    Map<String, byte[]> samples = samples();
    add(zip, CONTENTS, contents(group, samples, language).getBytes(UTF_8));
    for (String path : recorded.inputs().keySet()) {
      add(zip, PROJECT + path, Files.readAllBytes(OutputFolder.below(project, path)));
    }
    add(
        zip,
        OUTPUT + OutputFolder.MANIFEST,
        Files.readAllBytes(output.resolve(OutputFolder.MANIFEST)));
    for (String path : recorded.outputs().keySet()) {
      add(zip, OUTPUT + path, Files.readAllBytes(OutputFolder.below(output, path)));
    }
    for (Map.Entry<String, byte[]> file : samples.entrySet()) {
      add(zip, SAMPLE + file.getKey(), file.getValue());
    }
    zip.finish();
  }

  /** The sample by its name. */
  private Map<String, byte[]> samples() throws IOException {
    return sample.isEmpty()
        ? Map.of()
        : Map.of(String.valueOf(sample.get().getFileName()), Files.readAllBytes(sample.get()));
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(STILL);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private String contents(LocalText group, Map<String, byte[]> samples, Language language)
      throws IOException {
    String title = XmlText.escape(TITLE.fill(group, recorded.settings().year()).in(language));
    String verify = "<code>kpi verify output project</code>";
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n<title>").append(title).append("</title>\n<style>\n");
    page.append("body { font: 15px/1.5 \"Noto Sans CJK SC\", \"Microsoft YaHei\", sans-serif;");
    page.append(" max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1f2933; }\n");
    page.append(
        "h1 { font-size: 1.5em; color: #17605a; } h2 { font-size: 1.1em; margin-top: 2em; }\n");
    page.append("table { border-collapse: collapse; width: 100%; } th { text-align: left; }\n");
    page.append("td, th { border-bottom: 1px solid #d9e0e2; padding: 4px 8px 4px 0; }\n");
    page.append("td + td { text-align: right; } td:last-child { font: 11px monospace; }\n");
    page.append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n<p>");
    page.append(XmlText.escape(VERIFY.in(language)).replace("{0}", verify)).append("</p>\n");
    list(page, INPUTS, language);
    for (Map.Entry<String, String> file : recorded.inputs().entrySet()) {
      long size = Files.size(OutputFolder.below(project, file.getKey()));
      row(page, PROJECT + file.getKey(), size, file.getValue());
    }
    page.append(END);
    list(page, OUTPUTS, language);
    for (Map.Entry<String, String> file : recorded.outputs().entrySet()) {
      long size = Files.size(OutputFolder.below(output, file.getKey()));
      row(page, OUTPUT + file.getKey(), size, file.getValue());
    }
    page.append(END);
    if (!samples.isEmpty()) {
      list(page, SAMPLES, language);
      samples.forEach((name, bytes) -> row(page, SAMPLE + name, bytes.length, Digest.of(bytes)));
      page.append(END);
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void list(StringBuilder page, LocalText heading, Language language) {
    page.append("<h2>").append(XmlText.escape(heading.in(language))).append("</h2>\n<table>\n");
    page.append("<tr><th>").append(FILE.in(language)).append("</th><th>");
    page.append(BYTES.in(language)).append("</th><th>SHA-256</th></tr>\n");
  }

  private static void row(StringBuilder page, String path, long size, String digest) {
    page.append("<tr><td><a href=\"").append(XmlText.escape(link(path))).append("\">");
    page.append(XmlText.escape(path)).append("</a></td><td>").append(size).append("</td><td>");
    page.append(digest).append("</td></tr>\n");
  }

  /** Names of files may have signs that mean something in an address. */
  private static String link(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
