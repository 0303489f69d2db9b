package org.groupkpi.report;

import java.util.List;

/** What the sentences of a report may ask for, in its language; every text is finished. */
public interface Figures {
  /**
   * The figure of a code such as {@code HC[gender=female]}.
   *
   * @throws UnknownName if there is no such code or year, or it is answered in words
   */
  KpiText kpi(String code, String year) throws UnknownName;

  /**
   * What entities answered in words or as names, one each, in the order of the entity table.
   *
   * @throws UnknownName if there is no such code or year, or it is answered in figures
   */
  List<AnswerText> answers(String code, String year) throws UnknownName;

  /**
   * The rows of a register that count, in the order of the tree.
   *
   * @throws UnknownName if there is no such register
   */
  List<RowText.Listed> register(String code) throws UnknownName;

  /**
   * A unit of the group.
   *
   * @throws UnknownName if there is no such unit
   */
  EntityText entity(String code) throws UnknownName;

  /** The figures of one unit with all that is below it, before its share in the group. */
  Figures of(EntityText entity);
}
