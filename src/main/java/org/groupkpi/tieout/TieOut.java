package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.text.LocalText;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.Passage;
import org.groupkpi.tieout.Judgement.Place;

/** Compares documents with the results of a node. */
public final class TieOut {
  private static final int LONGEST_HEADING = 60;
  private static final Pattern SENTENCE_OR_FIGURE =
      Pattern.compile("[。！？；;.!?:：]$|(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]+");
  private static final Pattern CASE = Pattern.compile("^(?:案例|专栏|專欄|(?i)case\\b)");

  private final OurRows known;

  /** Prepares what a document may print of a node. */
  public TieOut(GroupFigures figures, ReportPlan plan, String node) {
    this.known = KnownRowsBuilder.build(figures, plan, node);
  }

  /** What came of each number of a document, in its order. */
  public List<Judgement> judge(Document document) {
    List<Judgement> judgements = new ArrayList<>();
    String heading = "";
    for (Block block : document.blocks()) {
      if (block instanceof Grid grid) {
        judgements.addAll(TableTie.judge(grid, known));
      } else if (block instanceof Passage passage) {
        heading = isHeading(passage.text()) ? passage.text() : heading;
        Place place = new Place(LocalText.NONE, passage.place(), "", "");
        judgements.addAll(
            ofOthers(heading)
                ? SentenceTie.leave(passage.text(), place, known)
                : SentenceTie.judge(passage.text(), place, known));
      }
    }
    return judgements;
  }

  /** Whether a passage is short, no sentence, and states no figure. */
  private static boolean isHeading(String text) {
    return text.length() <= LONGEST_HEADING
        && !SENTENCE_OR_FIGURE.matcher(Label.withoutNumbering(text)).find();
  }

  /** Whether what stands below a heading is about a case or another entity. */
  private boolean ofOthers(String heading) {
    return CASE.matcher(heading).find()
        || known.others().stream().anyMatch(Label.folded(heading)::contains);
  }
}
