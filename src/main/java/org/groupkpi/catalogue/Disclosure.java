package org.groupkpi.catalogue;

import java.util.List;
import org.groupkpi.language.LocalText;

/**
 * Something that a framework requires to be disclosed.
 *
 * @param location where it is answered, in words; empty if not given
 * @param indicators figures that answer it
 */
public record Disclosure(
    String framework, String code, LocalText text, LocalText location, List<KpiCode> indicators) {
  public Disclosure {
    indicators = List.copyOf(indicators);
  }
}
