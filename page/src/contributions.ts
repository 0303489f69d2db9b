import type { Book, Ref } from "./book";
import { compare, exact, isZero, minus, size, times, total, ZERO, type Exact } from "./exact";
import { ownFigure, type Figure, type OwnFigure } from "./figure";

/** What one entity adds to a figure. */
export interface Contribution {
  entity: number;
  own: OwnFigure;
  share: string;
  /** Weight of a weighted mean. */
  weight: Exact | undefined;
  /** Share × own figure of a sum; else the own figure. */
  amount: Exact | undefined;
}

/** All contributions of a figure, the greatest first. */
export function contributionsOf(book: Book, ref: Ref): Contribution[] {
  const figures = book.figures(ref.entity);
  const code = book.codes[ref.code];
  const shares = code.rule === "group" ? { entities: [ref.entity], share: [] } : figures?.shares[ref.year]?.[code.scope];
  if (!figures || !shares) return [];
  const without = new Set(figures.without[book.at(ref)] ?? []);
  const list: Contribution[] = [];
  shares.entities.forEach((entity, n) => {
    const own = without.has(entity) ? undefined : ownFigure(book, { ...ref, entity });
    if (own) list.push(contribution(book, ref, own, shares.share[n] ?? "1"));
  });
  return list.sort((a, b) => Math.abs(size(b.amount)) - Math.abs(size(a.amount)));
}

function contribution(book: Book, ref: Ref, own: OwnFigure, share: string): Contribution {
  const code = book.codes[ref.code];
  const entity = own.ref.entity;
  const added = code.rule === "sum" || code.rule === "group";
  const part = code.whole ? exact("1") : exact(share);
  const weight = code.weight === undefined ? undefined : ownFigure(book, { ...ref, entity, code: code.weight })?.value;
  return { entity, own, share: code.whole || !added ? "1" : share, weight, amount: added && part && own.value ? times(own.value, part) : own.value };
}

export interface Sum {
  amounts: Exact;
  /** What the amounts lack to be the figure: eliminations and adjustments. */
  rest: Exact;
  agrees: "equal" | "with-rest";
}

/** The amounts added up, beside the figure; undefined where nothing is added up. */
export function sumOf(figure: Figure, contributions: Contribution[]): Sum | undefined {
  if (!figure.value || contributions.some(({ amount }) => !amount)) return undefined;
  const amounts = total(contributions.map(({ amount }) => amount ?? ZERO));
  const rest = minus(figure.value, amounts);
  return { amounts, rest, agrees: isZero(rest) ? "equal" : "with-rest" };
}

/** Own figures of the entities of the same segment, greatest first. */
export function sistersOf(book: Book, ref: Ref): OwnFigure[] {
  const { segment } = book.entities;
  const own = segment[ref.entity];
  if (own < 0 || book.position(ref) === undefined) return [];
  const entities = book.own(ref.code)!.years[ref.year]!.entity.filter((entity) => segment[entity] === own);
  const figures = entities.map((entity) => ownFigure(book, { ...ref, entity })!).filter(({ value }) => value);
  return figures.length < 2 ? [] : figures.sort((a, b) => compare(b.value!, a.value!));
}
