package org.groupkpi.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Resource;

/**
 * Which codes of the well-known frameworks are in force for which reporting years: {@code HKEX}
 * (ESG Code, Appendix C2), {@code SSE} (Guideline No. 14, articles) and {@code GRI}. Identifiers
 * alone: the texts belong to those who issue them.
 */
public final class FrameworkCodes {
  private static final Map<String, Map<String, Validity>> SHIPPED = read();

  private FrameworkCodes() {}

  /** Whether the framework has the code, or one that it is a part of; true if none are known. */
  public static boolean has(String framework, String code) {
    Set<String> codes = SHIPPED.getOrDefault(framework, Map.of()).keySet();
    return codes.isEmpty() || codes.stream().anyMatch(whole -> isPart(code, whole));
  }

  /**
   * Whether a code is another one or a part of it: {@code 36(1)} of {@code 36}, not {@code 361}.
   */
  public static boolean isPart(String code, String whole) {
    return code.startsWith(whole)
        && (code.length() == whole.length()
            || !Character.isLetterOrDigit(code.charAt(whole.length())));
  }

  /** The years of a code; always, if nothing is known of it. */
  public static Validity validity(String framework, String code) {
    return SHIPPED.getOrDefault(framework, Map.of()).getOrDefault(code, Validity.ALWAYS);
  }

  /** The codes that are in force for a reporting year, in the order of the framework. */
  public static List<String> inForce(String framework, Year year) {
    return SHIPPED.getOrDefault(framework, Map.of()).entrySet().stream()
        .filter(code -> code.getValue().contains(year))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Map<String, Validity>> read() {
    Map<String, Map<String, Validity>> codes = new LinkedHashMap<>();
    Resource.text(FrameworkCodes.class, "frameworks.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                codes
                    .computeIfAbsent(cells[0], framework -> new LinkedHashMap<>())
                    .put(cells[1], validity(cells)));
    return codes;
  }

  private static Validity validity(String[] cells) {
    return new Validity(
        cells[2].isEmpty() ? Validity.ALWAYS.from() : new Year(Integer.parseInt(cells[2])),
        cells[3].isEmpty() ? Validity.ALWAYS.to() : new Year(Integer.parseInt(cells[3])));
  }
}
