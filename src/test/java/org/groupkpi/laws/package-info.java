/** Laws that the figures of any group obey, tried on random groups. */
@NullMarked
package org.groupkpi.laws;

import org.jspecify.annotations.NullMarked;
