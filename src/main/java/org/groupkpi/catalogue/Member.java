package org.groupkpi.catalogue;

import org.groupkpi.language.LocalText;

/** One member of a dimension, such as {@code gender=female}. */
public record Member(String dimension, String code, LocalText name) {}
