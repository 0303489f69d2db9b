/**
 * What is written into a project: its definitions in the other form, new projects, rows of the
 * catalogues.
 */
@NullMarked
package org.groupkpi.setup;

import org.jspecify.annotations.NullMarked;
