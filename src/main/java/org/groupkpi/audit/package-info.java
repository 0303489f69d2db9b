/**
 * Looks at outputs afterwards: makes one again from its inputs, compares two. Nothing here changes
 * an output or a project.
 */
@NullMarked
package org.groupkpi.audit;

import org.jspecify.annotations.NullMarked;
