/**
 * The order of steps of a run, and the folder it writes: tables, {@code data/} and the manifest. No
 * step knows how it was called.
 */
@NullMarked
package org.groupkpi.run;

import org.jspecify.annotations.NullMarked;
