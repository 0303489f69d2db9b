package org.groupkpi.intake;

import java.util.Optional;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.returns.Resubmission;

/**
 * A file that could be read as a workbook.
 *
 * @param entity code of the entity whose form it is; empty if that is not clear
 * @param resubmission present if the file was returned before
 */
public record SubmittedFile(
    SourceCell file, Original original, String entity, Optional<Resubmission> resubmission) {}
