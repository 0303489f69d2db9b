import { DivergingBar } from "../chart/diverging-bar";
import { head } from "../parts/head";
import { codeName, refHash } from "../parts/names";
import { figureOf } from "../figure";
import { movementsOf } from "../movements";
import { book, text } from "../state";
import { say } from "../words";

const FIRST = 8;

export function Movements() {
  const all = book.value!;
  const movements = movementsOf(all).slice(0, FIRST);
  const year = head().years.indexOf(head().year);
  const longest = Math.max(...movements.map(({ percent }) => Math.abs(percent)));
  return (
    <section class="moved">
      <h2>{say("moved")}</h2>
      {movements.length === 0 && <p class="quiet">{say("noMovement")}</p>}
      <ol>
        {movements.map(({ code, percent, good }) => {
          const ref = { entity: head().node, code, year };
          return (
            <li key={code}>
              <a href={refHash(ref, true)}>
                <span class="name">{codeName(all.codes[code])}</span>
                <DivergingBar part={percent} longest={longest} good={good} />
                <span class="change">{text(figureOf(all, ref).change)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
