import type { Figure } from "../figure";
import { contributionsOf } from "../contributions";
import { book } from "../state";
import { say } from "../words";
import { Contributions } from "./contributions";
import { Formula } from "./formula";
import { PlaceList } from "./place-list";

/** How a node's figure came about: formula, an earlier report, or what entities gave. */
export function Origin({ figure }: { figure: Figure }) {
  const { ref, from } = figure;
  const code = book.value!.codes[ref.code];
  const printed = book.value!.figures(ref.entity)?.printed[book.value!.at(ref)];
  const contributions = contributionsOf(book.value!, ref);
  const itself = contributions.length === 1 && contributions[0].entity === ref.entity && contributions[0].share === "1";
  return (
    <>
      {from === 1 && code.formula && (
        <section><h3>{say("byFormula")}</h3><Formula formula={code.formula} operands={code.operands ?? []} figure={ref} /></section>
      )}
      {printed && (
        <section>
          <h3>{from === 2 ? say("byReport", printed.report) : say("printedThere")}</h3>
          <PlaceList place={printed.place} raw={printed.display} />
        </section>
      )}
      {from === 3 && <section><h3>{say("byHeadOffice")}</h3></section>}
      {from !== 1 && from !== 2 && contributions.length > 0 && !itself && <Contributions figure={figure} contributions={contributions} />}
    </>
  );
}
