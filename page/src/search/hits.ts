import type { Book } from "../book";
import type { Table, Text } from "../data";
import { figureHash, keyHash, viewHash } from "../route";

/** Something that was found, and where a click leads. */
export interface Hit {
  kind: "indicator" | "entity" | "inTable" | "figure" | "givenBy";
  name: Text;
  more: Text;
  href: string;
}

const MOST = 8; // of each kind
const NUMBER = /^[-+]?[\d.,]*\d[\d.,]*$/;

/** What a text occurs in: indicators, entities, rows of tables; for a number, the printed figures and what entities gave. */
export function hitsFor(book: Book, tables: Table[], asked: string): Hit[] {
  const text = asked.trim().toLowerCase();
  if (text === "") return [];
  const named = [...indicators(book, text), ...entities(book, text), ...rows(tables, text)];
  return NUMBER.test(text) ? [...printed(tables, text), ...given(book, text), ...named] : named;
}

function indicators(book: Book, text: string): Hit[] {
  const { head, entities } = book;
  const hits: Hit[] = [];
  for (const { code, name, member } of book.codes) {
    if (!says(code, text) && !says(name, text) && !(member && says(member, text))) continue;
    hits.push({ kind: "indicator", name: member ? joined(name, member) : name, more: code, href: figureHash(code, head.year, entities.code[head.node]) });
  }
  return exactFirst(hits, text);
}

function entities(book: Book, text: string): Hit[] {
  const { code, name } = book.entities;
  const hits: Hit[] = [];
  code.forEach((one, n) => {
    if (says(one, text) || says(name[n], text)) hits.push({ kind: "entity", name: name[n], more: one, href: viewHash({ view: "submissions", query: { unit: one } }) });
  });
  return exactFirst(hits, text);
}

function rows(tables: Table[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (const table of tables) {
    const href = viewHash({ view: "tables", table: table.id });
    if (says(table.title, text)) hits.push({ kind: "inTable", name: table.title, more: "", href });
    for (const { label, cells } of table.sections.flatMap(({ rows }) => rows)) {
      const key = cells.findLast((cell) => cell.key && !cell.change)?.key;
      if (key && says(label, text)) hits.push({ kind: "inTable", name: label, more: table.title, href: keyHash(key) });
    }
    if (hits.length > 4 * MOST) break;
  }
  return hits.slice(0, MOST);
}

/** Figures as they are printed; commas do not matter. */
function printed(tables: Table[], text: string): Hit[] {
  const digits = text.replaceAll(",", "");
  const hits = new Map<string, Hit>();
  for (const { sections } of tables) {
    for (const { rows } of sections) {
      for (const { label, cells } of rows) {
        for (const cell of cells) {
          if (!cell.key || cell.change || !cell.text.replaceAll(",", "").startsWith(digits)) continue;
          hits.set(cell.key, { kind: "figure", name: `${cell.text} · ${label}`, more: cell.key, href: keyHash(cell.key) });
        }
      }
    }
    if (hits.size >= MOST) break;
  }
  return [...hits.values()].slice(0, MOST);
}

/** What entities gave: lines of data that do not mention the number are not even parsed. */
function given(book: Book, text: string): Hit[] {
  const digits = text.replaceAll(",", "");
  const hits: Hit[] = [];
  if (digits.length < 2) return hits;
  for (let code = 0; code < book.codes.length && hits.length < MOST; code++) {
    if (!book.ownMentions(code, `"${digits}`)) continue;
    book.own(code)!.years.forEach((column, year) => {
      column?.value.forEach((one, n) => {
        if (!one.startsWith(digits) || hits.length >= MOST) return;
        const calendarYear = book.head.years[year];
        hits.push({
          kind: "givenBy", name: joined(one, book.entities.name[column.entity[n]]), more: joined(book.codes[code].name, String(calendarYear)),
          href: figureHash(book.codes[code].code, calendarYear, book.entities.code[column.entity[n]]),
        });
      });
    });
  }
  return hits;
}

function exactFirst(hits: Hit[], text: string): Hit[] {
  const rank = ({ name, more }: Hit) => (both(name, more).some((one) => one.toLowerCase() === text) ? 0 : 1);
  return hits.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function both(...texts: Text[]): string[] {
  return texts.flatMap((text) => (typeof text === "string" ? [text] : [text.zh, text.en]));
}

function says(text: Text, asked: string): boolean {
  return both(text).some((one) => one.toLowerCase().includes(asked));
}

function joined(a: Text, b: Text): Text {
  const of = (text: Text, lang: "zh" | "en") => (typeof text === "string" ? text : text[lang]);
  return { zh: `${of(a, "zh")} · ${of(b, "zh")}`, en: `${of(a, "en")} · ${of(b, "en")}` };
}
