/** What became of the findings that a filer was sent: replies, fixes, and changes nobody asked. */
@NullMarked
package org.groupkpi.resubmission;

import org.jspecify.annotations.NullMarked;
