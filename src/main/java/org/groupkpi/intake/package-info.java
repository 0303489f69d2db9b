/**
 * Returned forms, read: from a workbook to a submission and findings. Whether a figure is plausible
 * is not judged here.
 */
@NullMarked
package org.groupkpi.intake;

import org.jspecify.annotations.NullMarked;
