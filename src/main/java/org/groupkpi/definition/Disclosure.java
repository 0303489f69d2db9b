package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import org.groupkpi.text.LocalText;

/**
 * Something that a framework requires to be disclosed.
 *
 * @param location where it is answered, in words; empty if not given
 * @param indicators figures that answer it
 * @param validity reporting years for which it is required
 * @param extent what has to be printed of each of its figures
 * @param concept the data point that its figures are, for digital reports
 */
public record Disclosure(
    String framework,
    String code,
    LocalText text,
    LocalText location,
    List<KpiCode> indicators,
    Validity validity,
    Extent extent,
    Optional<Concept> concept) {
  public Disclosure {
    indicators = List.copyOf(indicators);
  }

  /**
   * How much of a figure has to be printed.
   *
   * @param years in how many years
   * @param breakdowns codes of the dimensions, all members of which have to stand there
   */
  public record Extent(int years, List<String> breakdowns) {
    public Extent {
      breakdowns = List.copyOf(breakdowns);
    }

    /** Whether more is required than the figure of the reporting year. */
    public boolean more() {
      return years > 1 || !breakdowns.isEmpty();
    }
  }

  /** The same disclosure, answered by those figures. */
  public Disclosure answeredBy(List<KpiCode> figures) {
    return new Disclosure(framework, code, text, location, figures, validity, extent, concept);
  }

  /**
   * Whether a reference of an indicator is to this disclosure or a part of it: {@code SSE 36} is
   * answered by {@code SSE 36(1)}, but {@code GRI 2-1} not by {@code GRI 2-10}.
   */
  public boolean isNamedBy(String reference) {
    return FrameworkCodes.isPart(reference, framework + " " + code);
  }
}
