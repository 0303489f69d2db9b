package org.groupkpi.report;

import java.util.List;
import org.groupkpi.language.LocalText;

/**
 * A row before footnotes are numbered, in all languages at once.
 *
 * @param causes texts of the footnotes that concern the whole row
 */
record DraftRow(
    LocalText section,
    LocalText label,
    int level,
    LocalText unit,
    List<LocalText> causes,
    List<DraftCell> cells,
    boolean heading) {}
