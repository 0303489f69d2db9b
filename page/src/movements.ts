import type { Book } from "./book";

/** Change of a figure of the group against the year before. */
export interface Movement {
  code: number;
  /** In percent; for lengths of bars only. */
  percent: number;
  good: boolean | undefined;
}

const PERCENT = /^([+-])([\d,]+(?:\.\d+)?)%$/;

/** Changes of the reporting year in percent, the greatest first; members of breakdowns are left out. */
export function movementsOf(book: Book): Movement[] {
  const { head, codes } = book;
  const figures = book.figures(head.node);
  const year = head.years.indexOf(head.year);
  if (!figures || year < 0) return [];
  const movements: Movement[] = [];
  codes.forEach(({ member, better }, code) => {
    const change = figures.change[book.at({ entity: head.node, code, year })] ?? "";
    const match = PERCENT.exec(typeof change === "string" ? change : change.en);
    if (member !== undefined || !match) return;
    const percent = Number(match[1] + match[2].replaceAll(",", ""));
    const good = better === undefined || percent === 0 ? undefined : percent > 0 === (better === "higher");
    movements.push({ code, percent, good });
  });
  return movements.sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent));
}

/** How complete a figure of the group is. */
export interface Covered {
  code: number;
  reported: number;
  expected: number;
}

/** Indicators of the reporting year that entities answer, the least complete first. */
export function coverageOf(book: Book): Covered[] {
  const { head, codes } = book;
  const figures = book.figures(head.node);
  const year = head.years.indexOf(head.year);
  if (!figures || year < 0) return [];
  const covered: Covered[] = [];
  codes.forEach(({ member }, code) => {
    const at = book.at({ entity: head.node, code, year });
    const expected = figures.expected[at] || 0;
    if (member === undefined && expected > 0) covered.push({ code, reported: figures.reported[at] || 0, expected });
  });
  return covered.sort((a, b) => a.reported / a.expected - b.reported / b.expected);
}
