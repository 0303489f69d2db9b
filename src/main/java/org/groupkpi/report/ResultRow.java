package org.groupkpi.report;

import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.text.LocalText;

/**
 * A figure with everything that is written about it: one row of {@code results.csv}.
 *
 * @param printed as printed with the indicator's decimals
 * @param change against the year before, as the project computes changes
 * @param changeDisplay as printed with two decimals
 * @param likeForLike the like-for-like change
 */
public record ResultRow(
    GroupValue value,
    PrintedFigure printed,
    Change change,
    LocalText changeDisplay,
    Change likeForLike) {}
