/**
 * Texts for people: languages and the one resource of words, widths of Chinese characters, plain
 * text and escaping for the formats that are written, text for a terminal. Nothing is known of
 * figures here.
 */
@NullMarked
package org.groupkpi.text;

import org.jspecify.annotations.NullMarked;
