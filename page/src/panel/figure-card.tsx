import type { Ref } from "../book";
import type { Code } from "../data";
import { figureOf } from "../figure";
import { book, text } from "../state";
import { codeName, entityName, yearLabel } from "../parts/names";
import { Balanced } from "./balanced";
import { Breadcrumb } from "./breadcrumb";
import { BridgeSection } from "./bridge-section";
import { CopyLink } from "./copy-link";
import { Entries } from "./entries";
import { FindingsHere } from "./findings-here";
import { Gaps } from "./gaps";
import { Origin } from "./origin";
import { Restated } from "./restated";
import { Sisters } from "./sisters";
import { Act } from "../served/act";
import { Reviewed } from "./reviewed";
import { State } from "./state";
import { Trend } from "./trend";
import { step } from "./trail";

/** Everything about one figure, from the printed number down to the cell. */
export function FigureCard({ figure: ref, change }: { figure: Ref; change: boolean }) {
  const code = book.value!.codes[ref.code];
  const link = book.value!.link(ref);
  const figure = figureOf(book.value!, ref);
  return (
    <div class="card" onClick={step}>
      <Breadcrumb />
      <p class="of">{entityName(ref.entity)} · {yearLabel(ref.year)}</p>
      <h2 id="panel-title">{codeName(code)} <code>{code.code}</code></h2>
      <p class="value">
        <strong>{figure.display || "—"}</strong> <span class="unit">{text(code.unit)}</span>
      </p>
      <p class="facts"><State figure={figure} /></p>
      <Reviewed figure={ref} />
      {text(figure.reason) && <p class="reason">{text(figure.reason)}</p>}
      {change && <BridgeSection figure={ref} />}
      <Origin figure={figure} />
      <Restated figure={ref} />
      <Entries figure={ref} />
      <Balanced figure={ref} />
      <FindingsHere figure={ref} />
      <Gaps figure={ref} />
      {!change && <BridgeSection figure={ref} />}
      <Trend figure={ref} />
      <Sisters figure={ref} />
      <Act action={{ action: "adjust", entity: link.entity, code: link.code, year: Number(link.year), unit: unitOf(code) }} />
      <CopyLink />
    </div>
  );
}

/** The unit as definitions write it. */
function unitOf({ unit }: Code): string {
  return typeof unit === "string" ? unit : unit.zh;
}
