package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import org.groupkpi.text.LocalText;

/**
 * A list with typed columns that entities report: penalties, awards, directors.
 *
 * @param category sheet under which it stands in the collection workbook
 * @param segments entity segments that are asked; empty: all
 * @param carried whether a new form begins with the rows of the year before
 */
public record Register(
    String code,
    LocalText title,
    String category,
    Asked asked,
    List<String> segments,
    boolean carried,
    LocalText guidance,
    List<RegisterColumn> columns) {
  /** Which of the entities that submit are asked. */
  public enum Asked {
    ALL,
    /** Those with others below them. */
    GROUP,
    /** The group alone. */
    HEAD_OFFICE
  }

  public Register {
    segments = List.copyOf(segments);
    columns = List.copyOf(columns);
  }

  /** The column of that code. */
  public Optional<RegisterColumn> column(String wanted) {
    return columns.stream().filter(column -> column.code().equals(wanted)).findFirst();
  }

  /** Whether those asked owe an answer, be it that there is nothing to report. */
  public boolean required() {
    return columns.stream().anyMatch(RegisterColumn::required);
  }

  /** The columns that tell rows apart. */
  public List<RegisterColumn> keys() {
    return columns.stream().filter(RegisterColumn::key).toList();
  }

  /** The column that says when something happened, for the boundary. */
  public Optional<RegisterColumn> dated() {
    return columns.stream().filter(column -> column.type() == RegisterColumn.Type.DATE).findFirst();
  }

  public boolean asksFor(String segment) {
    return segments.isEmpty() || segments.contains(segment);
  }

  /** What the hidden row of codes of a form calls a column: {@code PENALTIES.amount}. */
  public String reference(RegisterColumn column) {
    return code + "." + column.code();
  }
}
