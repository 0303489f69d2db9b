package org.groupkpi.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.groupkpi.measure.Year;

/** All entities of a project over time, in the order of {@code entities.csv}. */
public final class EntityTree {
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<Year, YearTree> byYear = new ConcurrentHashMap<>();
  private final String root;
  private final SegmentNames names;

  /**
   * The tree of these entities.
   *
   * @param root code of the group, which is one of them
   * @param names of segments and regions
   */
  public EntityTree(List<Entity> entities, String root, SegmentNames names) {
    entities.forEach(entity -> this.entities.put(entity.code(), entity));
    this.root = root;
    this.names = names;
  }

  /** A tree whose segments are called as they are written. */
  public EntityTree(List<Entity> entities, String root) {
    this(entities, root, SegmentNames.NONE);
  }

  /** What segments and regions are called. */
  public SegmentNames names() {
    return names;
  }

  /** Code of the group. */
  public String root() {
    return root;
  }

  public List<Entity> entities() {
    return List.copyOf(entities.values());
  }

  public Optional<Entity> find(String code) {
    return Optional.ofNullable(entities.get(code));
  }

  /** The entity of a code that is known to exist. */
  public Entity entity(String code) {
    return Objects.requireNonNull(entities.get(code), code);
  }

  /** The tree as it was in that year. */
  public YearTree in(Year year) {
    YearTree known = byYear.get(year);
    return known == null
        ? byYear.computeIfAbsent(year, wanted -> new YearTree(this, wanted))
        : known;
  }
}
