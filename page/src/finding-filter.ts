import type { Finding, Text } from "./data";
import type { Book } from "./book";

/** What the reader asked for; an empty text asks for nothing. */
export interface FindingFilter {
  entity: string;
  kind: string;
  indicator: string;
  severity: string;
  state: string;
  text: string;
  sort: string;
}

export function filterOf(query: Record<string, string>): FindingFilter {
  const { entity = "", kind = "", indicator = "", severity = "", state = "", text = "", sort = "" } = query;
  return { entity, kind, indicator, severity, state, text, sort };
}

/** Numbers of the findings asked for; as they stand, gravest first, or sorted otherwise. */
export function filtered(book: Book, filter: FindingFilter): number[] {
  const entity = filter.entity === "" ? undefined : book.entityNumber(filter.entity) ?? -1;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const texts = words.length > 0 ? textsOf(book) : [];
  const numbers: number[] = [];
  book.findings.forEach((finding, number) => {
    if (entity !== undefined && finding.entity !== entity) return;
    if (!matches(finding, filter) || !words.every((word) => texts[number].includes(word))) return;
    numbers.push(number);
  });
  if (filter.sort === "impact") numbers.sort((a, b) => impactOf(book.findings[b]) - impactOf(book.findings[a]) || a - b);
  if (filter.sort === "entity") numbers.sort((a, b) => book.findings[a].entity - book.findings[b].entity || a - b);
  return numbers;
}

function matches(finding: Finding, filter: FindingFilter): boolean {
  return (filter.kind === "" || finding.code === filter.kind)
    && (filter.indicator === "" || finding.indicator === filter.indicator)
    && (filter.severity === "" || finding.severity === filter.severity)
    && (filter.state === "" || finding.state === filter.state);
}

/** Size of the impact, for sorting and for bars. */
export function impactOf({ impact }: Finding): number {
  return impact === "" ? -1 : Math.abs(Number(impact));
}

let ofBook: Book | undefined;
let texts: string[] = [];

/** All words of each finding, both languages, in small letters; made once. */
export function textsOf(book: Book): string[] {
  if (ofBook === book) return texts;
  ofBook = book;
  const names = new Map(book.codes.map((code) => [code.code, all(code.name)]));
  texts = book.findings.map((finding) => {
    const { code, check, indicator, member, file, sheet, cell, found, message, expected, remedy, entity } = finding;
    const entityName = entity < 0 ? "" : book.entities.code[entity] + " " + all(book.entities.name[entity]);
    const name = names.get(indicator) ?? "";
    return [code, check, indicator, name, member, file, sheet, cell, found, all(message), all(expected), all(remedy), entityName].join("\n").toLowerCase();
  });
  return texts;
}

function all(text: Text): string {
  return typeof text === "string" ? text : text.zh + "\n" + text.en;
}
