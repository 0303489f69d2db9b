import type { Book, Ref } from "./book";
import type { Finding } from "./data";

/** Numbers of the findings that name an indicator, at an entity or below it, in a year. */
export function findingsAbout(book: Book, { entity, code, year }: Ref): number[] {
  const name = book.codes[code].code;
  const calendarYear = String(book.head.years[year]);
  const numbers: number[] = [];
  book.findings.forEach((finding, number) => {
    const named = finding.member ? `${finding.indicator}[${finding.member}]` : finding.indicator;
    if (named !== name || (finding.year && finding.year !== calendarYear)) return;
    if (finding.entity < 0 || isBelow(book, finding.entity, entity)) numbers.push(number);
  });
  return numbers;
}

export function isBelow(book: Book, entity: number, above: number): boolean {
  for (let at = entity; at >= 0; at = book.entities.parent[at]) if (at === above) return true;
  return false;
}

/** The figure that a finding is about: of its entity, or of the group. */
export function findingFigure(book: Book, finding: Finding): Ref | undefined {
  const named = finding.member ? `${finding.indicator}[${finding.member}]` : finding.indicator;
  const code = book.codeNumber(named) ?? book.codeNumber(finding.indicator);
  const year = book.head.years.indexOf(Number(finding.year || book.head.year));
  if (code === undefined || year < 0) return undefined;
  return { entity: finding.entity < 0 ? book.head.node : finding.entity, code, year };
}
