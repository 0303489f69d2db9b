import type { Ref } from "../book";
import type { Code } from "../data";
import { figureHash, route, viewHash } from "../route";
import { book, text } from "../state";

export function entityName(entity: number): string {
  return entity < 0 ? "" : text(book.value!.entities.name[entity]);
}

/** Name of the indicator, and of the member where it is one. */
export function codeName(code: Code): string {
  const member = code.member ? text(code.member) : "";
  return member ? `${text(code.name)} · ${member}` : text(code.name);
}

export function yearLabel(year: number): string {
  const { head } = book.value!;
  return head.labels[year] ? text(head.labels[year]) : String(head.years[year]);
}

export function refHash({ entity, code, year }: Ref, change = false): string {
  const all = book.value!;
  return figureHash(all.codes[code].code, all.head.years[year], all.entities.code[entity], change);
}

/** Link to an entity and what it gave. */
export function entityHash(entity: number): string {
  const query = route.value.view === "submissions" ? route.value.query : {};
  return viewHash({ view: "submissions", query: { ...query, unit: book.value!.entities.code[entity] } });
}
