import type { Ref } from "../book";
import { book } from "../state";
import { say } from "../words";

/** Where a table prints the figure by one last digit more or less, so that parts add up. */
export function Balanced({ figure }: { figure: Ref }) {
  const rows = book.value!.figures(figure.entity)?.balanced[book.value!.at(figure)] ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{say("balanced")}</h3>
      {rows.map(({ table, printed, rounded }) => <p key={table}>{say("balancedRow", table, printed, rounded)}</p>)}
    </section>
  );
}
