import type { Book, Ref } from "./book";
import type { OwnMore, Place, Text } from "./data";
import { exact, shown, type Exact } from "./exact";

const OK = 0;
const RESTATED = 1;
const ESTIMATED = 2;
const MISSING = 4;

/** A figure as the panel shows it. */
export interface Figure {
  ref: Ref;
  display: string;
  value: Exact | undefined;
  state: number;
  /** 0 entities, 1 formula, 2 an earlier report, 3 head office. */
  from: number;
  reported: number;
  expected: number;
  change: Text;
  likeForLike: string;
  reason: Text;
}

export function figureOf(book: Book, ref: Ref): Figure {
  const figures = book.figures(ref.entity);
  const at = book.at(ref);
  if (!figures) return ownAsFigure(book, ref);
  const display = figures.display[at] ?? "";
  return {
    ref,
    display,
    value: exact(figures.value[at] || display.replaceAll(",", "")),
    state: figures.state[at] || OK,
    from: figures.from[at] || 0,
    reported: figures.reported[at] || 0,
    expected: figures.expected[at] || 0,
    change: figures.change[at] || "",
    likeForLike: figures.likeForLike[at] || "",
    reason: figures.reason[at] ?? "",
  };
}

/** An entity without anything below it has the figure that it gave. */
function ownAsFigure(book: Book, ref: Ref): Figure {
  const own = ownFigure(book, ref);
  return {
    ref,
    display: own ? own.display : "",
    value: own?.value,
    state: own ? stateOf(own) : owes(book, ref) ? MISSING : OK,
    from: own?.making === 2 ? 1 : 0,
    reported: own ? 1 : 0,
    expected: 1,
    change: "",
    likeForLike: "",
    reason: "",
  };
}

function stateOf({ making, more }: OwnFigure): number {
  if (more.before) return RESTATED;
  return making === 3 || more.estimated ? ESTIMATED : OK;
}

/** Whether the group lacks the figure of an entity; if not, it does not apply to it or was not asked for. */
export function owes(book: Book, ref: Ref): boolean {
  return book.figures(book.head.node)?.gaps[book.at(ref)]?.includes(ref.entity) ?? false;
}

/** What one entity itself gave. */
export interface OwnFigure {
  ref: Ref;
  text: string;
  value: Exact | undefined;
  display: string;
  making: number;
  raw: string;
  place: Place | undefined;
  more: OwnMore;
}

export function ownFigure(book: Book, ref: Ref): OwnFigure | undefined {
  const position = book.position(ref);
  if (position === undefined) return undefined;
  const column = book.own(ref.code)!.years[ref.year]!;
  const text = column.value[position];
  const value = exact(text);
  const file = column.file[position] ?? -1;
  return {
    ref,
    text,
    value,
    display: value ? shown(value, book.codes[ref.code].decimals) : text,
    making: column.making[position] || 0,
    raw: column.raw[position] || text,
    place: file < 0 ? undefined : { file, sheet: column.sheet[position], cell: column.cell[position] },
    more: column.more[position] ?? {},
  };
}
