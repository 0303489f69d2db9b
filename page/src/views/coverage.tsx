import { Bar } from "../chart/bar";
import { head } from "../parts/head";
import { codeName, refHash } from "../parts/names";
import { coverageOf } from "../movements";
import { book } from "../state";
import { say } from "../words";

const FIRST = 8;

export function Coverage() {
  const all = book.value!;
  const covered = coverageOf(all);
  if (covered.length === 0) return null;
  const lacking = covered.filter(({ reported, expected }) => reported < expected);
  const year = head().years.indexOf(head().year);
  return (
    <section class="coverage">
      <h2>{say("coverage")}</h2>
      <p class="large-line">{say("complete", covered.length - lacking.length, covered.length)}</p>
      <ol>
        {lacking.slice(0, FIRST).map(({ code, reported, expected }) => (
          <li key={code}>
            <a href={refHash({ entity: head().node, code, year })}>
              <span class="name">{codeName(all.codes[code])}</span>
              <Bar part={reported} longest={expected} />
              <span class="change">{say("answeredOf", reported, expected)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
