/** Text for a terminal: widths of Chinese characters, emphasis, visible control characters. */
@NullMarked
package org.groupkpi.terminal;

import org.jspecify.annotations.NullMarked;
