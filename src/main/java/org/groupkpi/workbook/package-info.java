/**
 * The Excel form: which rows it has, how it is written, and what is read when it comes back filled
 * in. Whether a figure is plausible is not judged here.
 */
@NullMarked
package org.groupkpi.workbook;

import org.jspecify.annotations.NullMarked;
