package org.groupkpi.report;

/** Why a cell reads as it does; renderers may show it, they never decide it. */
public enum CellState {
  OK,
  RESTATED,
  ESTIMATED,
  INCOMPLETE,
  MISSING,
  NOT_APPLICABLE,
  /** Not a figure: a heading row's empty cell, a change that is not meaningful. */
  NONE
}
