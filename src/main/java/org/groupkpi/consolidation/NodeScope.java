package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Year;

/** Which entities count in a node, and with what share. */
public final class NodeScope {

  /**
   * An entity that counts.
   *
   * @param number its place in the entity table
   * @param share above 0
   */
  public record Counted(int number, Entity entity, BigDecimal share) {
    /** The same, of which a share counts whole. */
    Counted whole() {
      return new Counted(number, entity, BigDecimal.ONE);
    }
  }

  private record Key(String node, Year year, boolean atYearEnd, Approach approach) {}

  private final EntityTree tree;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Key, List<Counted>> known = new ConcurrentHashMap<>();

  NodeScope(EntityTree tree) {
    this.tree = tree;
    List<Entity> entities = tree.entities();
    for (int i = 0; i < entities.size(); i++) {
      numbers.put(entities.get(i).code(), i);
    }
  }

  /** How many entities there are. */
  public int size() {
    return numbers.size();
  }

  /** The place of an entity in the entity table. */
  public int number(String entity) {
    return Objects.requireNonNull(numbers.get(entity), entity);
  }

  /** The entities inside the boundary with a share above 0, in tree order. */
  public List<Counted> of(String node, Year year, boolean atYearEnd, Approach approach) {
    return known.computeIfAbsent(new Key(node, year, atYearEnd, approach), this::count);
  }

  private List<Counted> count(Key key) {
    YearTree yearTree = tree.in(key.year());
    List<Counted> counted = new ArrayList<>();
    Map<String, BigDecimal> shares = new HashMap<>();
    for (Entity entity : yearTree.subtree(key.node())) {
      BigDecimal share = share(entity, key, shares);
      if (share.signum() > 0 && yearTree.inBoundary(entity.code(), key.atYearEnd())) {
        counted.add(new Counted(number(entity.code()), entity, share));
        shares.put(entity.code(), share);
      }
    }
    return counted;
  }

  /** Whoever is below an entity that is outside, or has no share, does not count either. */
  private static BigDecimal share(Entity entity, Key key, Map<String, BigDecimal> above) {
    if (entity.code().equals(key.node())) {
      return BigDecimal.ONE;
    }
    Holding holding = entity.in(key.year());
    return above
        .getOrDefault(holding.parent(), BigDecimal.ZERO)
        .multiply(holding.share(key.approach()));
  }
}
