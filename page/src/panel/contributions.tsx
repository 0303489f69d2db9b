import { useState } from "preact/hooks";
import type { Figure } from "../figure";
import { sumOf, type Contribution } from "../contributions";
import { size } from "../exact";
import { book, text } from "../state";
import { say, type Word } from "../words";
import { codeName } from "../parts/names";
import { ContributionRow } from "./contribution-row";
import { TotalRow } from "./total-row";

const FIRST = 12;

const RULES: Record<string, Word> = {
  sum: "ruleSum", mean: "ruleMean", min: "ruleMin", max: "ruleMax", distinct: "ruleDistinct", group: "ruleGroup", text: "ruleText",
};

/** What each entity adds to a figure, the greatest first, and the total. */
export function Contributions({ figure, contributions }: { figure: Figure; contributions: Contribution[] }) {
  const [all, setAll] = useState(false);
  const code = book.value!.codes[figure.ref.code];
  const longest = Math.max(...contributions.map(({ amount }) => Math.abs(size(amount))));
  const shown = all ? contributions : contributions.slice(0, FIRST);
  const weight = code.weight === undefined ? undefined : book.value!.codes[code.weight];
  const whole = code.rule === "sum" && contributions.every(({ share }) => share === "1");
  const title = weight
    ? say("ruleWeighted", contributions.length, codeName(weight))
    : say(whole ? "ruleWhole" : RULES[code.rule] ?? "origin", contributions.length);
  return (
    <section>
      <h3>{title}</h3>
      <ol class="contributions">
        {shown.map((one) => (
          <ContributionRow key={one.entity} contribution={one} figure={figure} longest={longest} weight={weight && text(weight.unit)} />
        ))}
      </ol>
      {contributions.length > FIRST && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("showFewer") : say("showAll", contributions.length)}
        </button>
      )}
      {code.rule === "sum" && <TotalRow figure={figure} sum={sumOf(figure, contributions)} />}
    </section>
  );
}
