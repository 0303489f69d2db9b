package org.groupkpi.cli;

import java.util.List;
import org.groupkpi.run.FileDifference;
import org.groupkpi.run.RecordedRun;
import org.groupkpi.run.Verification;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Tells whether an output is what its inputs give, and if not, what differs. */
record VerificationText(FileLines files) {
  private static final int LABEL = 14;
  private static final LocalText HOLDS = Words.of("{0} is what its inputs give");
  private static final LocalText DIFFERS = Words.of("{0} is not what its inputs give");
  private static final LocalText INPUTS = Words.of("inputs");
  private static final LocalText OUTPUTS = Words.of("outputs");
  private static final LocalText AGAIN = Words.of("made anew");
  private static final LocalText VERSION = Words.of("version");
  private static final LocalText INPUTS_SAME = Words.of("{0} files, as they were");
  private static final LocalText INPUTS_DIFFER = Words.of("not as they were: {0}");
  private static final LocalText OUTPUTS_SAME =
      Words.of("{0} files, untouched since they were written");
  private static final LocalText OUTPUTS_DIFFER = Words.of("touched since they were written: {0}");
  private static final LocalText AGAIN_SAME = Words.of("{0} files, the same byte by byte");
  private static final LocalText AGAIN_DIFFERS =
      Words.of("come out otherwise than they were written: {0}");
  private static final LocalText VERSIONS = Words.of("written by {0}, verified by {1}");

  /** Everything that was compared. */
  String of(String output, RecordedRun recorded, String version, Verification found) {
    StringBuilder out = new StringBuilder(title(output, found.holds()));
    if (!recorded.version().equals(version)) {
      line(out, VERSION, VERSIONS.fill(recorded.version(), version));
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
    String title = (holds ? HOLDS : DIFFERS).fill(output).in(files.language());
    return files.style().bold(TextWidth.visible(title)) + "\n";
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
    line(out, label, (none ? same : differ).fill(count));
    out.append(files.of(differences));
  }

  private void line(StringBuilder out, LocalText label, LocalText text) {
    out.append(
        files.style().labelled(label.in(files.language()), LABEL, text.in(files.language())));
  }
}
