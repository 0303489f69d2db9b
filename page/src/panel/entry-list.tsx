import type { EntryRow } from "../data";
import { book, text } from "../state";
import { say, type Word } from "../words";
import { entityName } from "../parts/names";
import { Act } from "../served/act";
import { PlaceList } from "./place-list";

const KINDS: Record<string, Word> = {
  elimination: "elimination", correction: "correction", estimate: "estimate", restatement: "restatement",
};
const AUTHORS: Record<string, Word> = { filer: "filer", "head-office": "headOffice", history: "history" };

/** Entries of head office or of filers, each with its reason, author and place. */
export function EntryList({ entries }: { entries: number[] }) {
  const rows = entries.map((number) => book.value!.entries[number]);
  if (rows.length === 0) return null;
  return <ul class="entries">{rows.map((row, n) => <Entry key={n} row={row} number={entries[n]} />)}</ul>;
}

function Entry({ row, number }: { row: EntryRow; number: number }) {
  const kind = KINDS[row.kind];
  const by = AUTHORS[row.by];
  return (
    <li>
      <p class="entry-head">
        <strong>{kind ? say(kind) : row.kind}</strong> {entityName(row.entity)}
        {row.counterparty >= 0 && ` ↔ ${entityName(row.counterparty)}`} <span class="amount">{row.value}</span>
      </p>
      {text(row.reason) && <p><bdi>{text(row.reason)}</bdi></p>}
      <p class="quiet">
        {[row.id, by ? say(by) : row.by, row.author, row.date, row.evidence].filter(Boolean).map((fact, n) => <span key={n}><bdi>{fact}</bdi></span>)}
      </p>
      {row.accepted === false && <p class="alert">{say("notAccepted")} <Act action={{ action: "accept", entry: number }} /></p>}
      <details><summary>{say("file")}</summary><PlaceList place={row.place} raw="" /></details>
    </li>
  );
}
