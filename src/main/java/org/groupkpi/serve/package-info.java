/** The review page served at a local address, where head office acts on what it sees. */
@NullMarked
package org.groupkpi.serve;

import org.jspecify.annotations.NullMarked;
