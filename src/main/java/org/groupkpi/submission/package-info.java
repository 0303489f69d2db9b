/**
 * What entities and head office said: facts with their cells, restatements, adjustments, history;
 * which rows a form has.
 */
@NullMarked
package org.groupkpi.submission;

import org.jspecify.annotations.NullMarked;
