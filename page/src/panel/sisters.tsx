import type { Ref } from "../book";
import { Bar } from "../chart/bar";
import { sistersOf } from "../contributions";
import { size } from "../exact";
import { entityName, refHash } from "../parts/names";
import { book, text } from "../state";
import { say } from "../words";

const FIRST = 10;

/** The own figures of the entities of the same segment, the greatest first, this one marked. */
export function Sisters({ figure }: { figure: Ref }) {
  const sisters = book.value!.figures(figure.entity) ? [] : sistersOf(book.value!, figure);
  if (sisters.length === 0) return null;
  const longest = Math.max(...sisters.map(({ value }) => Math.abs(size(value))));
  const here = sisters.findIndex(({ ref }) => ref.entity === figure.entity);
  const shown = sisters.map((own, rank) => ({ own, rank })).filter(({ rank }) => rank < FIRST || Math.abs(rank - here) < 2);
  const { segment, segments } = book.value!.entities;
  return (
    <section>
      <h3>{say("sisters", text(segments[segment[figure.entity]]))} <small>{here + 1} / {sisters.length}</small></h3>
      <ol class="sisters">
        {shown.map(({ own, rank }, n) => (
          <li key={rank} class={n > 0 && rank > shown[n - 1].rank + 1 ? "after-gap" : undefined}>
            <a href={refHash(own.ref)} aria-current={rank === here ? "true" : undefined}>
              <span class="name">{entityName(own.ref.entity)}</span>
              <span class="amount">{own.display}</span>
              <Bar part={size(own.value)} longest={longest} marked={rank === here} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
