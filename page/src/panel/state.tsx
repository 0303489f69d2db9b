import { type Figure } from "../figure";
import { exact, grouped, rounded } from "../exact";
import { head } from "../parts/head";
import { text } from "../state";
import { say, type Word } from "../words";

const STATES: Word[] = ["stateOk", "stateRestated", "stateEstimated", "stateIncomplete", "stateMissing", "stateNotApplicable"];

/** State, coverage and change of a figure, in a line. */
export function State({ figure }: { figure: Figure }) {
  const state = say(STATES[figure.state] ?? "stateOk");
  const change = text(figure.change);
  return (
    <>
      {state && <span class={"state state-" + figure.state}>{state}</span>}
      {figure.expected > 1 && <span>{say("reported", figure.reported, figure.expected)}</span>}
      {change && <span>{change} {figure.ref.year > 0 && say("changeFrom", head().years[figure.ref.year] - 1)}</span>}
      {figure.likeForLike && <span>{say("likeForLike", likeForLike(figure.likeForLike))}</span>}
    </>
  );
}

function likeForLike(change: string): string {
  const number = exact(change);
  return number ? `${number.digits > 0n ? "+" : ""}${grouped(rounded(number, 2), 2)}%` : change;
}
