/** Workbooks that go back to their filers and come back. */
@NullMarked
package org.groupkpi.returns;

import org.jspecify.annotations.NullMarked;
