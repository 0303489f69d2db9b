package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.groupkpi.analysis.Bridge;
import org.groupkpi.analysis.BridgeBuilder;
import org.groupkpi.chart.BridgeChart;
import org.groupkpi.chart.Waterfall;
import org.groupkpi.chart.WaterfallSvg;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.run.BridgeFiles;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Unprintable;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says why a figure changed: against the year before, or from one approach to another. */
@Command(name = "bridge")
final class BridgeCommand extends FigureCommand {
  /** How the bridge is written. */
  enum Format {
    TEXT,
    CSV,
    JSON,
    SVG
  }

  @Option(names = "--node", descriptionKey = "bridge.node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--approach-from", descriptionKey = "approach.from", paramLabel = "NAME")
  private @Nullable String approachFrom;

  @Option(names = "--approach-to", descriptionKey = "approach.to", paramLabel = "NAME")
  private @Nullable String approachTo;

  @Option(names = "--format", descriptionKey = "bridge.format", paramLabel = "text|csv|json|svg")
  private Format format = Format.TEXT;

  BridgeCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    String top = node == null ? project.entities().root() : knownNode(project, node);
    FigureArgument figure = figure(project, top);
    refuseWords(project, figure.code());
    ReportingRun.Judged judged = judge(project);
    if (judged.gate().errors() > 0) {
      say(
          Words.of("open errors: {0}; these are the figures as they stand")
              .fill(judged.gate().errors()));
    }
    figure.refuseYearWithoutData(judged.figures().basis());
    write(bytes(project, judged.figures(), figure.node(), figure.code(), figure.year()));
    return ExitCode.DONE;
  }

  private byte[] bytes(Project project, GroupFigures figures, String top, KpiCode code, Year year)
      throws IOException, WrongCall {
    boolean whatIf = approachFrom != null || approachTo != null;
    Basis basis = figures.basis();
    Approach usual = basis.approach();
    Approach first = approach("--approach-from", approachFrom).orElse(usual);
    Approach second = approach("--approach-to", approachTo).orElse(usual);
    Bridge.End from =
        whatIf
            ? new Bridge.End(new GroupFigures(basis.under(first)), year)
            : new Bridge.End(figures, year.prior());
    Bridge.End to = new Bridge.End(whatIf ? new GroupFigures(basis.under(second)) : figures, year);
    refuseMissing(from, top, code);
    refuseMissing(to, top, code);
    Bridge bridge = BridgeBuilder.build(top, code, from, to);
    Waterfall waterfall =
        BridgeChart.of(
            bridge,
            basis,
            project.settings().rounding(),
            language(),
            whatIf ? under(first, year) : LocalText.same(from.year().toString()),
            whatIf ? under(second, year) : LocalText.same(year.toString()));
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    switch (format) {
      case TEXT -> written.writeBytes(Unprintable.shownBytes(BridgeText.of(waterfall, style())));
      case SVG -> written.writeBytes(WaterfallSvg.draw(waterfall, language()).getBytes(UTF_8));
      case CSV -> BridgeFiles.writeCsv(written, bridge);
      case JSON -> BridgeFiles.writeJson(written, bridge, language());
    }
    return written.toByteArray();
  }

  private static LocalText under(Approach approach, Year year) {
    return Words.of("{0} {1}").fill(year, approach.title());
  }

  private static void refuseMissing(Bridge.End end, String node, KpiCode code) throws WrongCall {
    GroupValue value = end.figures().value(node, code, end.year());
    if (!value.known()) {
      LocalText reason = value.missing() ? value.figure().reason() : Words.of("not applicable");
      throw new WrongCall(
          Words.of("{0} has no figure in {1} ({2}): there is nothing to compare")
              .fill(code, end.year(), reason));
    }
  }

  private static void refuseWords(Project project, KpiCode code) throws WrongCall {
    if (project.catalogue().indicator(code.indicator()).rule() == AggregationRule.TEXT) {
      throw new WrongCall(
          Words.of("{0} is answered in words; there is no figure to compare").fill(code));
    }
  }
}
