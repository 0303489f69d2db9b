/** The command line: reads options, prints messages, turns results into exit codes. */
@NullMarked
package org.groupkpi.cli;

import org.jspecify.annotations.NullMarked;
