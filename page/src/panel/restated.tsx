import type { Ref } from "../book";
import { exact, shown } from "../exact";
import { figureOf } from "../figure";
import { book } from "../state";
import { say } from "../words";
import { EntryList } from "./entry-list";

/** Figure before and after a restatement, and why. */
export function Restated({ figure }: { figure: Ref }) {
  const figures = book.value!.figures(figure.entity);
  const at = book.value!.at(figure);
  const before = figures?.before[at];
  const entries = figures?.restatements[at] ?? [];
  if (!before && entries.length === 0) return null;
  const { decimals } = book.value!.codes[figure.code];
  const old = exact(before);
  return (
    <section>
      <h3>{say("restatement")}</h3>
      {before && (
        <dl class="totals">
          <div><dt>{say("restatedFrom")}</dt><dd><del>{old ? shown(old, decimals) : before}</del></dd></div>
          <div><dt>{say("restatedTo")}</dt><dd>{figureOf(book.value!, figure).display}</dd></div>
        </dl>
      )}
      <EntryList entries={entries} />
    </section>
  );
}
