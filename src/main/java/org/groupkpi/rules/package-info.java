/**
 * The project's own checks, evaluated over entities, nodes and the group. Reading {@code
 * checks.csv} is not done here ({@code project}), nor the checks that every project has ({@code
 * validation}).
 */
@NullMarked
package org.groupkpi.rules;

import org.jspecify.annotations.NullMarked;
