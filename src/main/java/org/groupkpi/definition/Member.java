package org.groupkpi.definition;

import org.groupkpi.text.LocalText;

/** One member of a dimension, such as {@code gender=female}. */
public record Member(String dimension, String code, LocalText name) {}
