/**
 * How strong a project's rules are: makes typical slips in accepted answers, one at a time and in
 * memory, and counts which of them the checks notice. No file is read or written here.
 */
@NullMarked
package org.groupkpi.guard;

import org.jspecify.annotations.NullMarked;
