@NullMarked
package org.groupkpi.tieout;

import org.jspecify.annotations.NullMarked;
