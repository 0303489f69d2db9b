/**
 * The Excel form, as it is written: cover, sheets, checks beside the rows, protection. How it is
 * read when it comes back is another room's job.
 */
@NullMarked
package org.groupkpi.form;

import org.jspecify.annotations.NullMarked;
