/**
 * Judges submissions: one class for each check, one ordered list of them. Cells are not read here;
 * the project's own rules and everything about groups of entities are judged elsewhere.
 */
@NullMarked
package org.groupkpi.validation;

import org.jspecify.annotations.NullMarked;
