/**
 * What a figure is stated in: units, exact quantities, years. No rounding for display happens here.
 */
@NullMarked
package org.groupkpi.measure;

import org.jspecify.annotations.NullMarked;
