/**
 * Prints finished tables: text formats from templates, CSV, and a workbook. Nothing is computed,
 * rounded, numbered or ordered here; what a format shows is decided by its folder of templates.
 */
@NullMarked
package org.groupkpi.render;

import org.jspecify.annotations.NullMarked;
