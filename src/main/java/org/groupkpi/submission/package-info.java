/**
 * What entities and head office said: facts with their cells, restatements, adjustments, history.
 */
@NullMarked
package org.groupkpi.submission;

import org.jspecify.annotations.NullMarked;
