package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.assurance.NotASample;
import org.groupkpi.assurance.Population;
import org.groupkpi.assurance.ReturnedSample;
import org.groupkpi.assurance.Sample;
import org.groupkpi.assurance.SamplePlan;
import org.groupkpi.assurance.SampleResult;
import org.groupkpi.assurance.SampleWorkbook;
import org.groupkpi.assurance.Weighing;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Approach;
import org.groupkpi.file.Limits;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Project;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.OutputPlace;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Unprintable;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws figures for an assurer to test, and reads back what the assurer found. */
@Command(
    name = "sample-figures",
    customSynopsis = {
      "kpi sample-figures [OPTIONS] --size K --seed N [project]",
      "kpi sample-figures [OPTIONS] --read FILE.xlsx [project]"
    })
final class SampleFiguresCommand extends SubmissionsCommand {
  private static final LocalText NEEDED =
      Words.of(
          "say how many figures are drawn and by which seed: --size 25 --seed 7; or read a sample back: --read FILE.xlsx");
  private static final LocalText SIZE = Words.of("--size is 1 or more");
  private static final LocalText NOTHING =
      Words.of("no entity has reported a figure that counts; there is nothing to draw");
  private static final LocalText DRAWN = Words.of("{0} of {1} figures drawn; written: {2}");
  private static final LocalText READ_ALONE =
      Words.of("--read stands without --size, --seed, --by, --node and --out: they stand in {0}");
  private static final LocalText NO_FILE = Words.of("there is no file {0}");
  private static final LocalText NO_SAMPLE = Words.of("{0} is no sample that can be read: {1}");
  private static final LocalText OTHER_YEAR =
      Words.of("{0} is a sample of {1}; read it with --year {1}");
  private static final LocalText OTHER_APPROACH =
      Words.of("{0} was drawn under {1}; read it with --approach {1}");

  @Option(names = "--size", descriptionKey = "sample.size", paramLabel = "K")
  private @Nullable Integer size;

  @Option(names = "--seed", descriptionKey = "sample.seed", paramLabel = "N")
  private @Nullable Integer seed;

  @Option(names = "--by", descriptionKey = "sample.by", paramLabel = "impact|equal")
  private @Nullable Weighing by;

  @Option(names = "--node", descriptionKey = "sample.node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--approach", descriptionKey = "approach", paramLabel = "NAME")
  private @Nullable String approach;

  @Option(names = "--out", descriptionKey = "sample.out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--replace", descriptionKey = "figure.replace")
  private boolean replace;

  @Option(names = "--read", descriptionKey = "sample.read", paramLabel = "FILE")
  private @Nullable Path read;

  SampleFiguresCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  Optional<Approach> approach() throws WrongCall {
    return approach("--approach", approach);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    return read == null ? draw(project) : readBack(project, read);
  }

  private int draw(Project project) throws WrongCall, IOException, NotUsable {
    if (size == null || seed == null) {
      throw new WrongCall(NEEDED);
    }
    if (size < 1) {
      throw new WrongCall(SIZE);
    }
    String of = node == null ? project.entities().root() : knownNode(project, node);
    SamplePlan plan =
        new SamplePlan(
            of,
            project.settings().year(),
            approach(),
            by == null ? Weighing.IMPACT : by,
            size,
            seed);
    ReportingRun.Judged judged = judge(project, of);
    Sample sample = sample(plan, judged);
    if (sample.drawn().isEmpty()) {
      say(NOTHING);
      return ExitCode.FINDINGS;
    }
    write(sample, judged.figures());
    return ExitCode.DONE;
  }

  private static Sample sample(SamplePlan plan, ReportingRun.Judged judged) {
    return Sample.draw(plan, Population.of(judged.figures(), judged.findings(), plan.node()));
  }

  private void write(Sample sample, GroupFigures figures) throws IOException, NotUsable {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new SampleWorkbook(figures.basis(), language()).write(sample, workbook);
    Path file = out == null ? Path.of("sample-" + sample.plan().year() + ".xlsx") : out;
    OutputPlace.Replace wanted = replace ? OutputPlace.Replace.WANTED : OutputPlace.Replace.NEVER;
    OutputPlace.write(resolved(file), projectFolder(), wanted, workbook.toByteArray());
    say(
        DRAWN.fill(
            Exact.grouped(sample.drawn().size()),
            Exact.grouped(sample.population().candidates().size()),
            file));
  }

  private int readBack(Project project, Path file) throws WrongCall, IOException {
    if (size != null || seed != null || by != null || node != null || out != null) {
      throw new WrongCall(READ_ALONE.fill(file));
    }
    ReturnedSample returned = returned(file, resolved(file));
    SamplePlan plan = returned.plan();
    if (!plan.year().equals(project.settings().year())) {
      throw new WrongCall(OTHER_YEAR.fill(file, plan.year()));
    }
    if (!plan.approach().equals(approach())) {
      throw new WrongCall(
          OTHER_APPROACH.fill(file, plan.approach().orElse(project.settings().approach()).code()));
    }
    ReportingRun.Judged judged = judge(project, knownNode(project, plan.node()));
    SampleResult result = SampleResult.of(returned, sample(plan, judged), judged.figures());
    out()
        .write(
            Unprintable.shownBytes(new SampleText(project, language(), resultStyle()).of(result)));
    return result.objects() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** The sample of a file, if it is one. */
  static ReturnedSample returned(Path shown, Path file) throws WrongCall, IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongCall(NO_FILE.fill(shown));
    }
    if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
      throw new WrongCall(NO_SAMPLE.fill(shown, Words.of("it is too large")));
    }
    try {
      return ReturnedSample.read(Files.readAllBytes(file));
    } catch (NotASample wrong) {
      throw new WrongCall(NO_SAMPLE.fill(shown, wrong.reason()));
    }
  }
}
