package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groupkpi.boundary.Entity;
import org.groupkpi.language.LocalText;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.workbook.FormRequest;
import org.groupkpi.workbook.FormWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates the collection workbooks of a year. */
@Command(name = "template")
final class TemplateCommand extends ProjectCommand {
  private static final LocalText WRITTEN =
      LocalText.of("已生成 {0} 份填报表：{1}", "{0} collection workbooks written to {1}");

  @Option(names = "--entity", descriptionKey = "entity", paramLabel = "CODE")
  private @Nullable String entity;

  @Option(names = "--out", descriptionKey = "template.out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--replace", descriptionKey = "template.replace")
  private boolean replace;

  TemplateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    Settings settings = project.settings();
    CollectionRound round = project.round();
    List<Entity> entities = wanted(round);
    Path folder = resolved(out == null ? Path.of("forms", settings.year().toString()) : out);
    Files.createDirectories(folder);
    for (Entity each : entities) {
      FormRequest request =
          new FormRequest(
              round,
              each,
              settings.languages(),
              given(settings.workbook().deadline()),
              given(settings.workbook().password()));
      write(request, folder.resolve(request.fileName()));
    }
    say(
        WRITTEN.fill(
            LocalText.same(Integer.toString(entities.size())), LocalText.same(folder.toString())));
    return ExitCode.DONE;
  }

  /** Never over a file with other content, which somebody may have filled in. */
  private void write(FormRequest request, Path file) throws IOException, WrongCall {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    FormWriter.write(request, form);
    boolean other =
        Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), form.toByteArray());
    if (other && !replace) {
      throw new WrongCall(
          LocalText.of(
              file + " 已存在且内容不同（可能已填报），未覆盖；确要覆盖请加 --replace",
              file
                  + " exists with other content (somebody may have filled it in) and was not"
                  + " replaced; add --replace to do so"));
    }
    Files.write(file, form.toByteArray());
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
