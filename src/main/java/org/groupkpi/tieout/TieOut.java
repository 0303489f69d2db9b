package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.report.ReportPlan;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.Passage;

/** Compares documents with the results of a node. */
public final class TieOut {
  private final KnownRows known;

  /** Prepares what a document may print of a node. */
  public TieOut(GroupFigures figures, ReportPlan plan, String node) {
    this.known = KnownRowsBuilder.build(figures, plan, node);
  }

  /** What came of each number of a document, in its order. */
  public List<Judgement> judge(Document document) {
    List<Judgement> judgements = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Grid grid) {
        judgements.addAll(TableTie.judge(grid, known));
      } else if (block instanceof Passage passage) {
        judgements.addAll(SentenceTie.judge(passage, known));
      }
    }
    return judgements;
  }
}
