/** The review page: what a run found, in one file to look at, down to the cells. */
@NullMarked
package org.groupkpi.review;

import org.jspecify.annotations.NullMarked;
