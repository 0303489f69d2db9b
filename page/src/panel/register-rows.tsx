import type { OwnMore } from "../data";
import { head } from "../parts/head";
import { say } from "../words";

/** Rows of a register that a figure counts or adds up. */
export function RegisterRows({ rows }: { rows: NonNullable<OwnMore["rows"]> }) {
  const { files, sheets } = head();
  return (
    <details class="rows">
      <summary>{say("rows", rows.length)}</summary>
      <ul>
        {rows.map(({ value, raw, place }, n) => (
          <li key={n}>
            <bdi>{raw || value}</bdi> <small>{files[place.file]} {sheets[place.sheet]} {place.cell}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
