package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.boundary.Entity;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;
import org.groupkpi.run.Manifest;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.workbook.CarriedForm;
import org.groupkpi.workbook.EarlierForms;
import org.groupkpi.workbook.FormAnswers;
import org.groupkpi.workbook.FormRequest;
import org.groupkpi.workbook.FormWriter;
import org.groupkpi.workbook.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates the collection workbooks of a year, empty or with the answers of older ones. */
@Command(name = "template")
final class TemplateCommand extends ProjectCommand {
  private static final LocalText WRITING = LocalText.of("生成填报表", "writing");
  private static final LocalText WRITTEN =
      LocalText.of("已生成 {0} 份填报表：{1}", "{0} collection workbooks written to {1}");
  private static final LocalText NOT_CLOSED =
      LocalText.of(
          "警告：{0} 年尚未关账（没有 history/facts-{0}.csv），填报表的“{0}年已报”列因此为空。先运行 kpi close --year {0}；"
              + "首次编制没有历史数据的，请填报单位把 {0} 年的数字填入“{0}年重述”列",
          "warning: {0} is not closed (there is no history/facts-{0}.csv), so the columns “{0} reported”"
              + " stay empty. Run kpi close --year {0} first; in a first year without history, entities"
              + " write the figures of {0} into “{0} restated”");
  private static final LocalText KEPT =
      LocalText.of(
          "{0} 已存在且内容不同（可能已填报），未覆盖；确要覆盖请加 --replace",
          "{0} exists with other content (somebody may have filled it in) and was not replaced;"
              + " add --replace to do so");
  private static final LocalText ONE_EACH =
      LocalText.of(
          "注意：project.yaml 中 submissions 为 one，每家单位只收一份；分表填报请先设 submissions: merge",
          "note: submissions is one in project.yaml, so one workbook is taken of each entity;"
              + " set submissions: merge before these come back");
  private static final LocalText SEVERAL = LocalText.of("{0} 等 {1} 个文件", "{0} (one of {1} files)");

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
    try (OutputFolder output = OutputFolder.open(folder, projectFolder())) {
      Workers workers = new Workers(threads(), progress(WRITING));
      List<Path> filled =
          workers.each(requests, request -> write(request, output)).stream()
              .flatMap(Optional::stream)
              .toList();
      refuseOver(filled);
      output.keepOthers();
      Manifest.ofForms(output, settings.year(), Version.number());
      output.swapIn();
    }
    warnIfNotClosed(project.round());
    say(
        WRITTEN.fill(
            LocalText.same(Integer.toString(requests.size())), LocalText.same(folder.toString())));
    if (split && settings.submissions() == SubmissionParts.ONE) {
      say(ONE_EACH);
    }
    return earlier.findings().stream().anyMatch(Finding::openError)
        ? ExitCode.FINDINGS
        : ExitCode.DONE;
  }

  private void warnIfNotClosed(CollectionRound round) {
    if (round.firstYear()) {
      say(NOT_CLOSED.fill(LocalText.same(round.year().prior().toString())));
    }
  }

  private List<FormRequest> empty(Project project) throws WrongCall {
    return wanted(project.round()).stream()
        .map(each -> request(project, each, FormAnswers.NONE))
        .toList();
  }

  /** New forms for the entities of the older ones; prints what became of their answers. */
  private List<FormRequest> carried(Project project, List<CarriedForm> earlier) throws WrongCall {
    Set<Entity> wanted = new HashSet<>(wanted(project.round()));
    List<CarriedForm> used =
        earlier.stream().filter(form -> wanted.contains(form.entity())).toList();
    CarriedText text = new CarriedText(language(), resultStyle());
    used.forEach(form -> out().println(text.text(form)));
    return used.stream().map(form -> request(project, form.entity(), form.answers())).toList();
  }

  private static FormRequest request(Project project, Entity each, FormAnswers answers) {
    Settings settings = project.settings();
    return new FormRequest(
        project.round(),
        each,
        settings.languages(),
        given(settings.workbook().deadline()),
        given(settings.workbook().password()),
        answers);
  }

  private Checked<List<CarriedForm>> earlier(Project project, Path folder)
      throws IOException, WrongCall {
    List<Path> paths = from.stream().map(this::resolved).toList();
    for (Path path : paths) {
      refuse(path, folder);
    }
    Workers workers = new Workers(threads(), progress(READING));
    Checked<List<CarriedForm>> earlier =
        new EarlierForms(project.round(), project.settings().languages(), workers).read(paths);
    refuseOtherYear(earlier.findings());
    refuseTwice(earlier.value());
    err().print(findingText(project, style()).text(earlier.findings()));
    return earlier;
  }

  private static void refuse(Path path, Path folder) throws IOException, WrongCall {
    if (!Files.exists(path)) {
      throw new WrongCall(LocalText.of("没有文件 " + path, "there is no file " + path));
    }
    Path beside = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    if (beside != null && Files.exists(folder) && Files.isSameFile(beside, folder)) {
      throw new WrongCall(
          LocalText.of(
              "新表会写在旧表所在的文件夹 " + folder + "；请用 --out 另选一个",
              "the new forms would be written into "
                  + folder
                  + " among the older ones;"
                  + " choose another folder with --out"));
    }
  }

  private static void refuseOtherYear(List<Finding> findings) throws WrongCall {
    for (Finding finding : findings) {
      if (finding.kind() == FindingKind.F113) {
        throw new WrongCall(
            LocalText.of(
                    "--from 只能带入同一年度的旧表。{0}：{1}", "--from carries forms of the same year; {0}: {1}")
                .fill(LocalText.same(finding.place().file()), finding.message()));
      }
    }
  }

  private static void refuseTwice(List<CarriedForm> earlier) throws WrongCall {
    Set<Entity> seen = new HashSet<>();
    for (CarriedForm form : earlier) {
      if (!seen.add(form.entity())) {
        throw new WrongCall(
            LocalText.of("--from 中 {0} 有几份旧表，请只留一份", "--from has several forms of {0}; keep one")
                .fill(LocalText.same(form.entity().code())));
      }
    }
  }

  /** Tells of a form that is there with other content, which somebody may have filled in. */
  private Optional<Path> write(FormRequest request, OutputFolder output) throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    FormWriter.write(request, form);
    output.write(request.fileName(), form.toByteArray());
    Path file = OutputFolder.below(output.target(), request.fileName());
    boolean other =
        Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), form.toByteArray());
    return Optional.of(file).filter(there -> other && !replace);
  }

  private static void refuseOver(List<Path> kept) throws WrongCall {
    if (!kept.isEmpty()) {
      LocalText first = LocalText.same(kept.get(0).toString());
      LocalText count = LocalText.same(Integer.toString(kept.size()));
      throw new WrongCall(KEPT.fill(kept.size() == 1 ? first : SEVERAL.fill(first, count)));
    }
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private List<Entity> wanted(CollectionRound round) throws WrongCall {
    List<Entity> expected = round.expected();
    if (entity == null) {
      return expected;
    }
    List<Entity> one = expected.stream().filter(each -> each.code().equals(entity)).toList();
    if (one.isEmpty()) {
      throw new WrongCall(
          LocalText.of(
              "没有要填报的单位 " + entity + "；可用：" + codes(expected),
              "no entity " + entity + " has to submit; use one of: " + codes(expected)));
    }
    return one;
  }

  private static String codes(List<Entity> entities) {
    return String.join(" ", entities.stream().map(Entity::code).toList());
  }
}
