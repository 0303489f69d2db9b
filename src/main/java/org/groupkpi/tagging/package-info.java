/**
 * Printed figures as data points of digital taxonomies: xBRL-JSON, and the marks of inline XBRL. No
 * figure is computed or rounded here, and no printed text is read.
 */
@NullMarked
package org.groupkpi.tagging;

import org.jspecify.annotations.NullMarked;
