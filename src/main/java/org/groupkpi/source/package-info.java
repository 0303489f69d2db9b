/** Where a figure stood: file, digest, sheet, cell and the raw text found there. */
@NullMarked
package org.groupkpi.source;

import org.jspecify.annotations.NullMarked;
