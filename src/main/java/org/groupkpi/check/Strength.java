package org.groupkpi.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many slips the rules catch, by indicator and kind of slip.
 *
 * @param lines indicators that somebody reported, in the order of the catalogue
 */
public record Strength(List<Line> lines) {
  private static final int HALF = 50;

  public Strength {
    lines = List.copyOf(lines);
  }

  /**
   * The slips in the figures of one indicator, its members included.
   *
   * @param all slips of each kind
   * @param material those of them that change the group's figure by more than 1 %
   */
  public record Line(String indicator, Map<SlipKind, Tally> all, Map<SlipKind, Tally> material) {
    public Line {
      all = new LinkedHashMap<>(all);
      material = new LinkedHashMap<>(material);
    }

    public Tally total() {
      return sum(all);
    }

    public Tally materialTotal() {
      return sum(material);
    }

    /** Whether most of the slips that matter to the group pass unnoticed. */
    public boolean unguarded() {
      return materialTotal().percent() < HALF;
    }

    private static Tally sum(Map<SlipKind, Tally> tallies) {
      return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
  }

  public Tally total() {
    return lines.stream().map(Line::total).reduce(Tally.NONE, Tally::plus);
  }

  /** The slips of a kind that change the group's figure by more than 1 %. */
  public Tally material(SlipKind kind) {
    return lines.stream()
        .map(line -> line.material().getOrDefault(kind, Tally.NONE))
        .reduce(Tally.NONE, Tally::plus);
  }

  /** The same of all kinds but cells left empty, which every required cell notices. */
  public Tally materialWritten() {
    return SlipKind.ALL.stream()
        .filter(kind -> !kind.slips().isEmpty())
        .map(this::material)
        .reduce(Tally.NONE, Tally::plus);
  }

  public Tally materialTotal() {
    return lines.stream().map(Line::materialTotal).reduce(Tally.NONE, Tally::plus);
  }
}
