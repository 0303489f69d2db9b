/**
 * Adds up: from the facts of entities to the figures of nodes, and their changes. Nothing is
 * rounded for display, and nothing is judged.
 */
@NullMarked
package org.groupkpi.consolidation;

import org.jspecify.annotations.NullMarked;
