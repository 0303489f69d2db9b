/** Workbooks that go back to their filers and come back. */
@NullMarked
package org.groupkpi.resubmission;

import org.jspecify.annotations.NullMarked;
