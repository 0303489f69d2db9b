/**
 * Makes the workbooks of the sample projects from a table of answers, and proves that the committed
 * ones are those.
 */
@NullMarked
package org.groupkpi.sample;

import org.jspecify.annotations.NullMarked;
