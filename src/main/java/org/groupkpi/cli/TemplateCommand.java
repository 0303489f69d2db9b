package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.campaign.OutgoingForms;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormMoulds;
import org.groupkpi.form.FormRequest;
import org.groupkpi.intake.CarriedForm;
import org.groupkpi.intake.EarlierForms;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;
import org.groupkpi.run.Manifest;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates the collection workbooks of a year, empty or with the answers of older ones. */
@Command(name = "template")
final class TemplateCommand extends SubmissionsCommand {
  private static final LocalText WRITING = Words.of("writing");
  private static final LocalText WRITTEN = Words.of("{0} collection workbooks written to {1}");
  private static final LocalText NOT_CLOSED =
      Words.of(
          "warning: {0} is not closed (there is no history/facts-{0}.csv), so the columns “{0} reported” stay empty; run kpi close --year {0} first");
  private static final LocalText FIRST_YEAR =
      Words.of(
          "note: there are no figures of {0} yet, so the columns “{0} reported” stay empty and entities write them into “{0} restated”; if {0} was reported with this program, run kpi close --year {0} first");
  private static final LocalText KEPT =
      Words.of(
          "{0} exists with other content (somebody may have filled it in) and was not replaced; add --replace to do so");
  private static final LocalText ONE_EACH =
      Words.of(
          "note: submissions is one in project.yaml, so one workbook is taken of each entity; set submissions: merge before these come back");
  private static final LocalText SEVERAL = Words.of("{0} (one of {1} files)");

  @Option(names = "--entity", descriptionKey = "entity", paramLabel = "CODE")
  private @Nullable String entity;

  @Option(names = "--out", descriptionKey = "template.out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--replace", descriptionKey = "template.replace")
  private boolean replace;

  @Option(names = "--from", descriptionKey = "template.from", paramLabel = "OLD")
  private List<Path> from = List.of();

  @Option(names = "--split", descriptionKey = "template.split")
  private boolean split;

  TemplateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    Settings settings = project.settings();
    Path folder = resolved(out == null ? Path.of("forms", settings.year().toString()) : out);
    Checked<List<CarriedForm>> earlier = earlier(project, folder);
    List<FormRequest> whole = from.isEmpty() ? empty(project) : carried(project, earlier.value());
    List<FormRequest> requests =
        split ? whole.stream().flatMap(form -> form.split().stream()).toList() : whole;
    FormMoulds moulds = new FormMoulds();
    try (OutputFolder output = OutputFolder.open(folder, projectFolder())) {
      Workers workers = new Workers(threads(), progress(WRITING));
      List<Path> filled =
          workers.each(requests, request -> write(request, moulds, output)).stream()
              .flatMap(Optional::stream)
              .toList();
      refuseOver(filled);
      output.keepOthers();
      Manifest.ofFiles(output, "template", settings.year(), Version.number());
      output.swapIn();
      sayEdited(output);
    }
    warnIfNotClosed(project.round());
    say(WRITTEN.fill(requests.size(), folder));
    if (split && settings.submissions() == SubmissionParts.ONE) {
      say(ONE_EACH);
    }
    return earlier.findings().stream().anyMatch(Finding::openError)
        ? ExitCode.FINDINGS
        : ExitCode.DONE;
  }

  private void warnIfNotClosed(CollectionRound round) {
    if (round.firstYear()) {
      boolean nothing = round.history().years().isEmpty();
      say((nothing ? FIRST_YEAR : NOT_CLOSED).fill(round.year().prior()));
    }
  }

  private List<FormRequest> empty(Project project) throws WrongCall {
    return wanted(project.round()).stream()
        .map(each -> OutgoingForms.of(project, each, FormAnswers.NONE))
        .toList();
  }

  /** New forms for the entities of the older ones; prints what became of their answers. */
  private List<FormRequest> carried(Project project, List<CarriedForm> earlier) throws WrongCall {
    Set<Entity> wanted = new HashSet<>(wanted(project.round()));
    List<CarriedForm> used =
        earlier.stream().filter(form -> wanted.contains(form.entity())).toList();
    CarriedText text = new CarriedText(language(), resultStyle());
    used.forEach(form -> out().println(text.text(form)));
    return used.stream()
        .map(form -> OutgoingForms.of(project, form.entity(), form.answers()))
        .toList();
  }

  private Checked<List<CarriedForm>> earlier(Project project, Path folder)
      throws IOException, WrongCall {
    List<Path> paths = from.stream().map(this::resolved).toList();
    for (Path path : paths) {
      refuse(path, folder);
    }
    Workers workers = new Workers(threads(), progress(READING));
    Checked<List<CarriedForm>> earlier =
        new EarlierForms(project.round(), project.settings().languages(), workers, project.intake())
            .read(paths);
    refuseOtherYear(earlier.findings());
    refuseTwice(earlier.value());
    err().print(findingText(project, style()).text(earlier.findings()));
    return earlier;
  }

  private static void refuse(Path path, Path folder) throws IOException, WrongCall {
    if (!Files.exists(path)) {
      throw new WrongCall(Words.of("there is no file {0}").fill(path));
    }
    Path beside = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    if (beside != null && Files.exists(folder) && Files.isSameFile(beside, folder)) {
      throw new WrongCall(
          Words.of(
                  "the new forms would be written into {0} among the older ones; choose another folder with --out")
              .fill(folder));
    }
  }

  private static void refuseOtherYear(List<Finding> findings) throws WrongCall {
    for (Finding finding : findings) {
      if (finding.kind() == FindingKind.F113) {
        throw new WrongCall(
            Words.of("--from carries forms of the same year; {0}: {1}")
                .fill(finding.place().file(), finding.message()));
      }
    }
  }

  private static void refuseTwice(List<CarriedForm> earlier) throws WrongCall {
    Set<Entity> seen = new HashSet<>();
    for (CarriedForm form : earlier) {
      if (!seen.add(form.entity())) {
        throw new WrongCall(
            Words.of("--from has several forms of {0}; keep one").fill(form.entity().code()));
      }
    }
  }

  /** Tells of a form that is there with other content, which somebody may have filled in. */
  private Optional<Path> write(FormRequest request, FormMoulds moulds, OutputFolder output)
      throws IOException {
    byte[] form = moulds.form(request);
    output.write(request.fileName(), form);
    Path file = OutputFolder.below(output.target(), request.fileName());
    boolean other = Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), form);
    return Optional.of(file).filter(there -> other && !replace);
  }

  private static void refuseOver(List<Path> kept) throws WrongCall {
    if (!kept.isEmpty()) {
      LocalText first = LocalText.same(kept.get(0).toString());
      throw new WrongCall(KEPT.fill(kept.size() == 1 ? first : SEVERAL.fill(first, kept.size())));
    }
  }

  private List<Entity> wanted(CollectionRound round) throws WrongCall {
    List<Entity> expected = round.expected();
    if (entity == null) {
      return expected;
    }
    List<Entity> one = expected.stream().filter(each -> each.code().equals(entity)).toList();
    if (one.isEmpty()) {
      throw new WrongCall(
          Words.of("no entity {0} has to submit; use one of: {1}").fill(entity, codes(expected)));
    }
    return one;
  }

  private static String codes(List<Entity> entities) {
    return String.join(" ", entities.stream().map(Entity::code).toList());
  }
}
