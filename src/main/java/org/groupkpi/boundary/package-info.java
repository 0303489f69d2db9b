/** Who is counted: entities over time, the tree they form, and their share under an approach. */
@NullMarked
package org.groupkpi.boundary;

import org.jspecify.annotations.NullMarked;
