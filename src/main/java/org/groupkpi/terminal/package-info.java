/**
 * Text for a terminal: widths of Chinese characters, line breaks, emphasis, visible control
 * characters.
 */
@NullMarked
package org.groupkpi.terminal;

import org.jspecify.annotations.NullMarked;
