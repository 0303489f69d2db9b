package org.groupkpi.consolidation;

import org.groupkpi.definition.Factor;

/** A factor that a figure used, with the row it came from. */
public record FactorUse(String factor, Factor.Entry entry) {}
