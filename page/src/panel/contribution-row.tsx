import { useState } from "preact/hooks";
import type { Contribution } from "../contributions";
import { grouped, percent, shareText, shown, size, type Exact } from "../exact";
import type { Figure } from "../figure";
import { book } from "../state";
import { say } from "../words";
import { Bar } from "../chart/bar";
import { entityName } from "../parts/names";
import { OwnCard } from "./own-card";

interface Props {
  contribution: Contribution;
  figure: Figure;
  longest: number;
  /** Unit of the weight of a weighted mean. */
  weight: string | undefined;
}

/** One entity: a bar, its amount, and how that is made of its share and own figure; opens to the cell. */
export function ContributionRow({ contribution, figure, longest, weight }: Props) {
  const [open, setOpen] = useState(false);
  const { entity, own, share, amount } = contribution;
  const code = book.value!.codes[figure.ref.code];
  return (
    <li>
      <button type="button" class="row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="name">{entityName(entity)}</span>
        <span class="part">{partOf(code.rule, amount, figure.value)}</span>
        <span class="amount">{amount && shown(amount, code.decimals)}</span>
        {amount && <Bar part={size(amount)} longest={longest} />}
        <span class="made">
          {!amount && own.text}
          {share !== "1" && `${own.display} × ${shareText(share)} ${say("share")} `}
          {contribution.weight && `${say("weight")} ${grouped(contribution.weight)} ${weight ?? ""}`}
        </span>
      </button>
      {open && <OwnCard own={own} link={entity !== figure.ref.entity} />}
    </li>
  );
}

function partOf(rule: string, amount: Exact | undefined, whole: Exact | undefined): string {
  return rule === "sum" && amount && whole ? percent(amount, whole) : "";
}
