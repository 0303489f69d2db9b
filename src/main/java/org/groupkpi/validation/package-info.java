/** Stub. */
@NullMarked
package org.groupkpi.validation;

import org.jspecify.annotations.NullMarked;
