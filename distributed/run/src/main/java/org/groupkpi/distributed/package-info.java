/**
 * Reads and checks the workbooks of a run on a Spark cluster; everything else is the main jar's.
 */
@NullMarked
package org.groupkpi.distributed;

import org.jspecify.annotations.NullMarked;
