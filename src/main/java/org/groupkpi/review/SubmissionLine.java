package org.groupkpi.review;

import org.groupkpi.definition.Entity;

/**
 * What came of an entity's submission.
 *
 * @param depth below the reported node, which has 0
 * @param state in a word: {@code submitted}, {@code missing}
 * @param asked questions that count
 * @param answered those that are answered
 * @param errors open ones
 * @param warnings open ones
 * @param explained findings that somebody explained or waived
 * @param file its workbook; empty if there is none
 * @param returned path of the workbook that goes back, below the output; empty if there is none
 */
public record SubmissionLine(
    Entity entity,
    int depth,
    String state,
    int asked,
    int answered,
    long errors,
    long warnings,
    long explained,
    String file,
    String returned) {}
