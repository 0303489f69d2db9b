package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a table prints of a register, and in which order.
 *
 * @param columns codes of the columns printed; {@link #ENTITY} for the name of the entity
 * @param where what rows have to meet, all of it
 * @param groupBy column whose choices make sections, or {@link #ENTITY}; empty for one list
 * @param limit most rows of a section; a line says how many more there are
 * @param numbered whether rows have running numbers
 */
public record RegisterListing(
    String register,
    List<String> columns,
    List<RowCondition> where,
    List<Order> order,
    Optional<String> groupBy,
    Optional<Integer> limit,
    boolean numbered) {
  /** Stands for the entity that reported a row, where columns are named. */
  public static final String ENTITY = "entity";

  /** A column by which rows are ordered. */
  public record Order(String column, boolean descending) {}

  public RegisterListing {
    columns = List.copyOf(columns);
    where = List.copyOf(where);
    order = List.copyOf(order);
  }
}
