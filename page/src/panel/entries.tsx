import type { Ref } from "../book";
import { book } from "../state";
import { say } from "../words";
import { EntryList } from "./entry-list";

/** Eliminations, corrections and estimates added at the node or below. */
export function Entries({ figure }: { figure: Ref }) {
  const entries = book.value!.figures(figure.entity)?.adjustments[book.value!.at(figure)] ?? [];
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{say("adjustments")}</h3>
      <EntryList entries={entries} />
    </section>
  );
}
