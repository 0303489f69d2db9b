/**
 * The project folder: settings, definitions and history, read into values with every mistake
 * reported. What the definitions mean for figures is not decided here.
 */
@NullMarked
package org.groupkpi.project;

import org.jspecify.annotations.NullMarked;
