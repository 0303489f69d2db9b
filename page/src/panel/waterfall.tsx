import type { Ref } from "../book";
import type { BridgeRow, BridgeWords } from "../data";
import { SpanBar } from "../chart/span-bar";
import { domainOfChange, scale, type Scale } from "../chart/scale";
import { exact, size } from "../exact";
import { refHash } from "../parts/names";
import { book } from "../state";
import { say } from "../words";

/** The way from last year's figure to this year's, a bar a step. */
export function Waterfall({ bridge, figure }: { bridge: BridgeWords; figure: Ref }) {
  const heights = bridge.rows.filter(({ role }) => role !== "heading").map(({ to }) => height(to));
  const domain = domainOfChange(heights);
  const at = scale(domain, 100);
  return (
    <>
      <ol class="waterfall">
        {bridge.rows.map((row, n) => (
          <li key={n} class={row.role === "figure" ? "end" : `${row.role} step-${Math.min(row.level, 2)}`}>
            <span class="name"><Label label={row.label} figure={figure} /></span>
            <span class="amount">{row.value}</span>
            {row.role !== "figure" && <span class="more-columns">{parts(row, bridge.columns)}</span>}
            {row.role !== "heading" && <Span row={row} at={at} domain={domain} />}
          </li>
        ))}
      </ol>
      {(domain[0] > 0 || domain[1] < 0) && <p class="quiet">{say("cutAxis")}</p>}
      {bridge.check && <p class="quiet">{bridge.check}</p>}
    </>
  );
}

/** By how much numerator and denominator moved it; what did not move it is left out. */
function parts({ more }: BridgeRow, columns: string[]): string {
  return more.map((part, n) => (/[1-9]/.test(part) ? `${columns[n]} ${part}` : "")).filter(Boolean).join(" · ");
}

function Span({ row, at, domain }: { row: BridgeRow; at: Scale; domain: [number, number] }) {
  const from = Math.min(Math.max(height(row.from), domain[0]), domain[1]);
  const to = height(row.to);
  return <SpanBar from={at(from)} to={at(to)} kind={row.role === "figure" ? "whole" : to < from ? "down" : "up"} />;
}

/** A label that begins with the code of an entity leads to the figure of that entity. */
function Label({ label, figure }: { label: string; figure: Ref }) {
  const entity = book.value!.entityNumber(label.split(" ", 1)[0]);
  if (entity === undefined || entity === figure.entity) return <>{label}</>;
  return <a href={refHash({ ...figure, entity })}>{label}</a>;
}

function height(text: string): number {
  return size(exact(text));
}
