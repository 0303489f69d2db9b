package org.groupkpi.cli;

import java.util.List;
import org.groupkpi.audit.FileDifference;
import org.groupkpi.audit.RecordedRun;
import org.groupkpi.audit.Verification;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.terminal.Style;
import org.groupkpi.terminal.TextWidth;

/** Tells whether an output is what its inputs give, and if not, what differs. */
final class VerificationText {
  private static final int LABEL = 14;
  private static final LocalText HOLDS = LocalText.of("{0} 与输入一致", "{0} is what its inputs give");
  private static final LocalText DIFFERS =
      LocalText.of("{0} 与输入不一致", "{0} is not what its inputs give");
  private static final LocalText INPUTS = LocalText.of("输入", "inputs");
  private static final LocalText OUTPUTS = LocalText.of("输出", "outputs");
  private static final LocalText AGAIN = LocalText.of("重新计算", "made anew");
  private static final LocalText VERSION = LocalText.of("版本", "version");
  private static final LocalText INPUTS_SAME =
      LocalText.of("{0} 个文件，与出具时相同", "{0} files, as they were");
  private static final LocalText INPUTS_DIFFER =
      LocalText.of("{0} 个文件与出具时不同", "not as they were: {0}");
  private static final LocalText OUTPUTS_SAME =
      LocalText.of("{0} 个文件，出具后未改动", "{0} files, untouched since they were written");
  private static final LocalText OUTPUTS_DIFFER =
      LocalText.of("{0} 个文件在出具后被改动", "touched since they were written: {0}");
  private static final LocalText AGAIN_SAME =
      LocalText.of("{0} 个文件逐字节相同", "{0} files, the same byte by byte");
  private static final LocalText AGAIN_DIFFERS =
      LocalText.of("{0} 个文件与出具时的结果不同", "come out otherwise than they were written: {0}");
  private static final LocalText VERSIONS =
      LocalText.of("由 {0} 出具，现用 {1} 核对", "written by {0}, verified by {1}");

  private final Language language;
  private final Style style;
  private final FileLines files;

  VerificationText(Language language, Style style, FileLines.Unfolding unfolding) {
    this.language = language;
    this.style = style;
    this.files = new FileLines(language, style, unfolding);
  }

  /** Everything that was compared. */
  String of(String output, RecordedRun recorded, String version, Verification found) {
    StringBuilder out = new StringBuilder(title(output, found.holds()));
    if (!recorded.version().equals(version)) {
      line(
          out, VERSION, VERSIONS.fill(LocalText.same(recorded.version()), LocalText.same(version)));
    }
    part(out, INPUTS, found.inputs(), recorded.inputs().size(), INPUTS_SAME, INPUTS_DIFFER);
    part(out, OUTPUTS, found.touched(), found.files(), OUTPUTS_SAME, OUTPUTS_DIFFER);
    part(out, AGAIN, found.recomputed(), found.files(), AGAIN_SAME, AGAIN_DIFFERS);
    return out.toString();
  }

  /** The inputs alone, where nothing can be computed. */
  String inputsOnly(String output, List<FileDifference> inputs) {
    StringBuilder out = new StringBuilder(title(output, false));
    part(out, INPUTS, inputs, inputs.size(), INPUTS_SAME, INPUTS_DIFFER);
    return out.toString();
  }

  private String title(String output, boolean holds) {
    return style.bold((holds ? HOLDS : DIFFERS).fill(LocalText.same(output)).in(language)) + "\n";
  }

  private void part(
      StringBuilder out,
      LocalText label,
      List<FileDifference> differences,
      int all,
      LocalText same,
      LocalText differ) {
    boolean none = differences.isEmpty();
    int count = none ? all : differences.size();
    line(out, label, (none ? same : differ).fill(LocalText.same(Integer.toString(count))));
    out.append(files.of(differences));
  }

  private void line(StringBuilder out, LocalText label, LocalText text) {
    out.append("  ")
        .append(style.dim(TextWidth.padded(label.in(language), LABEL)))
        .append(text.in(language))
        .append('\n');
  }
}
