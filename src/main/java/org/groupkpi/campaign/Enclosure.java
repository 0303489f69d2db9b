package org.groupkpi.campaign;

import org.groupkpi.definition.Entity;
import org.groupkpi.run.StatusReport;

/**
 * A workbook that goes to an entity.
 *
 * @param name of the file
 * @param state what came of the entity's submission; empty where nobody has looked yet
 * @param open what is open in it; nothing for a form that is not filled in
 */
@SuppressWarnings("ArrayRecordComponent")
record Enclosure(
    Entity entity, String name, byte[] content, String state, StatusReport.Open open) {}
