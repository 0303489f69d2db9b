/**
 * Changes a workbook without opening it: what is new is written into its parts as bytes, and
 * everything else stays as it stands.
 */
@NullMarked
package org.groupkpi.splice;

import org.jspecify.annotations.NullMarked;
