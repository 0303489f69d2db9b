/**
 * What head office writes to entities: who is behind, and letters with forms and returned copies.
 */
@NullMarked
package org.groupkpi.campaign;

import org.jspecify.annotations.NullMarked;
