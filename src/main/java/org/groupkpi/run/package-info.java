/**
 * The order of steps of a run, and the folder it writes: tables, {@code data/} and the manifest;
 * outputs looked at afterwards, made anew or compared. No step knows how it was called.
 */
@NullMarked
package org.groupkpi.run;

import org.jspecify.annotations.NullMarked;
