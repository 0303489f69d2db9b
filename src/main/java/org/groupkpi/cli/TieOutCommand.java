package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Approach;
import org.groupkpi.project.Project;
import org.groupkpi.run.TieOutFiles;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Unprintable;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.DocumentReader;
import org.groupkpi.tieout.Judgement;
import org.groupkpi.tieout.TieOut;
import org.groupkpi.tieout.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares finished documents with the results. */
@Command(name = "tie-out", customSynopsis = "kpi tie-out [OPTIONS] FILE... [project]")
final class TieOutCommand extends SubmissionsCommand {
  /** How the judgements are printed. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  /** A document to read. */
  private record Asked(Path shown, Path file, DocumentReader.Kind kind) {}

  @Option(names = "--node", descriptionKey = "tie-out.node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--approach", descriptionKey = "approach", paramLabel = "NAME")
  private @Nullable String approach;

  @Option(names = "--format", descriptionKey = "tie-out.format", paramLabel = "text|csv|json")
  private Format format = Format.TEXT;

  TieOutCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  boolean takesFiles() {
    return true;
  }

  @Override
  Optional<Approach> approach() throws WrongCall {
    return approach("--approach", approach);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    List<Asked> asked = asked();
    String of = node == null ? project.entities().root() : knownNode(project, node);
    Map<Asked, Document> documents = read(asked);
    Map<String, List<Judgement>> judged = new LinkedHashMap<>();
    if (!documents.isEmpty()) {
      TieOut tieOut = new TieOut(judge(project, of).figures(), project.plan(of), of);
      documents.forEach(
          (one, document) -> judged.put(one.shown().toString(), tieOut.judge(document)));
    }
    out().write(text(judged));
    if (documents.size() < asked.size()) {
      return ExitCode.FAILED;
    }
    boolean differs = judged.values().stream().flatMap(List::stream).anyMatch(Judgement::differs);
    return differs ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private List<Asked> asked() throws WrongCall {
    if (before().isEmpty()) {
      throw new WrongCall(
          Words.of("name the document to compare: kpi tie-out report.docx [project]"));
    }
    List<Asked> asked = new ArrayList<>();
    for (Path shown : before()) {
      Path file = resolved(shown);
      if (!Files.isRegularFile(file)) {
        throw new WrongCall(Words.of("there is no file {0}").fill(shown));
      }
      asked.add(
          new Asked(
              shown, file, DocumentReader.Kind.of(file).orElseThrow(() -> unknownKind(shown))));
    }
    return asked;
  }

  private static WrongCall unknownKind(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".doc") || name.endsWith(".wps")) {
      return new WrongCall(
          Words.of("{0} is of an old Word format; open it in Word and save it as .docx")
              .fill(file));
    }
    return new WrongCall(
        Words.of("cannot compare {0}; use .docx, .pdf, .html, .md or .txt").fill(file));
  }

  /** Those documents that can be read; of the others the reason is told. */
  private Map<Asked, Document> read(List<Asked> asked) throws IOException {
    Map<Asked, Document> documents = new LinkedHashMap<>();
    for (Asked one : asked) {
      try {
        documents.put(one, DocumentReader.read(one.file(), one.kind()));
      } catch (UnreadableDocument unreadable) {
        LocalText message = Words.of("cannot read {0}: {1}").fill(one.shown(), unreadable.reason());
        err().println("kpi: " + TextWidth.visible(message.in(language())));
      }
    }
    return documents;
  }

  private byte[] text(Map<String, List<Judgement>> judged) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    switch (format) {
      case TEXT ->
          text.write(
              Unprintable.shownBytes(
                  new TieOutText(language(), resultStyle(), detail()).of(judged)));
      case CSV -> TieOutFiles.writeCsv(text, judged, language());
      case JSON -> {
        TieOutFiles.writeJson(text, judged, language());
        text.write('\n');
      }
    }
    return text.toByteArray();
  }
}
