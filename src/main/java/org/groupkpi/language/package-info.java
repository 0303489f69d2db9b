/**
 * In which language a text is given: simplified Chinese, traditional Chinese, English. Nothing is
 * translated here.
 */
@NullMarked
package org.groupkpi.language;

import org.jspecify.annotations.NullMarked;
