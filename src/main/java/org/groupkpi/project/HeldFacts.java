package org.groupkpi.project;

import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.PackedFacts;

/**
 * What a part of a file of history holds.
 *
 * @param parts how many parts the file has
 * @param notes what was worth knowing in the file, with its first part; one with errors is not
 *     remembered
 */
public record HeldFacts(int parts, PackedFacts facts, List<Finding> notes) {}
