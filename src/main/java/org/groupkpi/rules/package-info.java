/**
 * Judges computed figures: the project's own checks over entities, nodes and the group; the swings
 * of ratios; and how entities of a segment compare. Every outcome is kept; a check that could not
 * be made says why.
 */
@NullMarked
package org.groupkpi.rules;

import org.jspecify.annotations.NullMarked;
