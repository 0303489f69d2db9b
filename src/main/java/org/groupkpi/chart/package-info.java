/**
 * Which charts a report has, and how they are drawn as SVG. No figure is computed or rounded here.
 */
@NullMarked
package org.groupkpi.chart;

import org.jspecify.annotations.NullMarked;
