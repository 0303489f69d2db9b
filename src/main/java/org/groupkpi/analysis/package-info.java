/** What moved a figure and how much a finding weighs: bridges and impacts. */
@NullMarked
package org.groupkpi.analysis;

import org.jspecify.annotations.NullMarked;
