package org.groupkpi.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.measure.Year;

/** Parents, children, boundary and shares of one year. */
public final class YearTree {
  private final EntityTree tree;
  private final Year year;
  private final Map<String, List<Entity>> children = new LinkedHashMap<>();
  private final Map<String, Boolean> inside = new LinkedHashMap<>();
  private final Map<String, Boolean> insideAtYearEnd = new LinkedHashMap<>();

  YearTree(EntityTree tree, Year year) {
    this.tree = tree;
    this.year = year;
    for (Entity entity : tree.entities()) {
      String parent = entity.in(year).parent();
      if (!parent.isEmpty()) {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(entity);
      }
    }
    subtree(tree.root()).forEach(this::mark);
  }

  /** Notes whether an entity is inside; its parent has been noted before. */
  private void mark(Entity entity) {
    String parent = entity.in(year).parent();
    boolean top = entity.code().equals(tree.root());
    inside.put(entity.code(), (top || inBoundary(parent, false)) && entity.touches(year));
    insideAtYearEnd.put(
        entity.code(), (top || inBoundary(parent, true)) && entity.coversYearEnd(year));
  }

  /** Those directly below, in the order of the entity table. */
  public List<Entity> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  /** Whether others are below it on any day of this year. */
  public boolean isNode(String code) {
    return children(code).stream().anyMatch(child -> child.touches(year));
  }

  /** The entity and all below it: first the entity, then each child with what is below it. */
  public List<Entity> subtree(String code) {
    List<Entity> all = new ArrayList<>();
    Deque<Entity> open = new ArrayDeque<>();
    open.push(tree.entity(code));
    while (!open.isEmpty()) {
      Entity entity = open.pop();
      all.add(entity);
      List<Entity> below = children(entity.code());
      for (int i = below.size() - 1; i >= 0; i--) {
        open.push(below.get(i));
      }
    }
    return all;
  }

  /**
   * Whether the entity's figures are in the boundary, together with every entity above it.
   *
   * @param atYearEnd true for stocks: the last day of the year must be covered; else any day
   *     suffices
   */
  public boolean inBoundary(String code, boolean atYearEnd) {
    return (atYearEnd ? insideAtYearEnd : inside).getOrDefault(code, false);
  }

  /**
   * The share with which an entity's figure counts in a node: the product from the entity up to but
   * without the node.
   */
  public BigDecimal share(String code, String node, Approach approach) {
    BigDecimal share = BigDecimal.ONE;
    for (Entity entity : chain(code, node)) {
      share = share.multiply(entity.in(year).share(approach));
    }
    return share;
  }

  /** The entity and those above it, up to but without the node; each passes its share on. */
  public List<Entity> chain(String code, String node) {
    List<Entity> chain = new ArrayList<>();
    for (String at = code; !at.equals(node); at = parent(at)) {
      chain.add(tree.entity(at));
    }
    return chain;
  }

  /** Whether an entity was in the boundary in this year, but not at its end. */
  public boolean leftInYear(String code) {
    return inBoundary(code, false) && !inBoundary(code, true);
  }

  /** Whether an entity, which submits, is asked for the rows of a register. */
  public boolean asks(Entity entity, Register register) {
    return entity.submits() && concerns(entity, register);
  }

  /** Whether the rows of a register count that are held of an entity, though it may not submit. */
  public boolean concerns(Entity entity, Register register) {
    boolean one =
        switch (register.asked()) {
          case ALL -> true;
          case GROUP -> isNode(entity.code());
          case HEAD_OFFICE -> entity.code().equals(tree.root());
        };
    return one && register.asksFor(entity.segment());
  }

  /** Whether that day is inside the boundary for an entity and all above it. */
  public boolean insideOn(String code, LocalDate day) {
    for (String at = code; !at.isEmpty(); at = parent(at)) {
      Entity entity = tree.entity(at);
      if (day.isBefore(entity.joined()) || day.isAfter(entity.left())) {
        return false;
      }
    }
    return true;
  }

  /** Code of the parent in this year; empty for the group. */
  public String parent(String code) {
    return tree.entity(code).in(year).parent();
  }
}
