/**
 * What is wrong or odd: the closed list of kinds, and one finding of such a kind. Nothing is judged
 * here.
 */
@NullMarked
package org.groupkpi.finding;

import org.jspecify.annotations.NullMarked;
