/**
 * Judges: one class for each check of a submission and one ordered list of them; the project's own
 * checks over entities, nodes and the group; what adding up shows; the likely culprit of a failed
 * rule; how strong the rules are. Cells are not read here.
 */
@NullMarked
package org.groupkpi.check;

import org.jspecify.annotations.NullMarked;
