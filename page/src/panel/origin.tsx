import type { Figure } from "../figure";
import { contributionsOf, type Contribution } from "../contributions";
import { head } from "../parts/head";
import { book, text } from "../state";
import { say } from "../words";
import { Contributions } from "./contributions";
import { Formula } from "./formula";
import { OwnSection } from "./own-section";
import { PlaceList } from "./place-list";

/** How a figure came about: formula, an earlier report, what entities gave, or the cell in which it stood. */
export function Origin({ figure }: { figure: Figure }) {
  const { ref, from } = figure;
  const figures = book.value!.figures(ref.entity);
  const code = book.value!.codes[ref.code];
  const printed = figures?.printed[book.value!.at(ref)];
  const contributions = from === 1 || from === 2 ? [] : contributionsOf(book.value!, ref);
  const added = contributions.length > 0 && !isItself(contributions, ref.entity);
  return (
    <>
      {figures && from === 1 && code.formula && (
        <section><h3>{say("byFormula")}</h3><Formula formula={code.formula} operands={code.operands ?? []} figure={ref} /></section>
      )}
      {printed && (
        <section>
          <h3>{from === 2 ? say("byReport", printed.report) : say("printedThere")}</h3>
          <PlaceList place={printed.place} raw={printed.display} />
        </section>
      )}
      {from === 3 && <section><h3>{say("byHeadOffice")}</h3></section>}
      {added && <Contributions figure={figure} contributions={contributions} />}
      {!added && (!figures || from === 0) && <OwnSection figure={ref} />}
      {book.value!.own(ref.code)?.years[ref.year] === null && <p class="quiet">{say("omitted")} {text(head().omitted)}</p>}
    </>
  );
}

function isItself(contributions: Contribution[], entity: number): boolean {
  return contributions.length === 1 && contributions[0].entity === entity && contributions[0].share === "1";
}
