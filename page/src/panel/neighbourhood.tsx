import { useLayoutEffect, useRef } from "preact/hooks";
import type { Near } from "../data";
import { say } from "../words";

/** The cells around a finding, as they stood in the workbook. */
export function Neighbourhood({ near }: { near: Near }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const marked = box.current!.querySelector<HTMLElement>(".marked");
    if (marked) box.current!.scrollLeft = marked.offsetLeft - (box.current!.clientWidth - marked.offsetWidth) * 0.7;
  }, [near]);
  return (
    <figure class="sheet">
      <figcaption>{say("neighbourhood")}</figcaption>
      <div ref={box} class="scroll" tabIndex={0} role="group" aria-label={say("neighbourhood")}>
        <table>
          <thead>
            <tr><th><span class="aside">{say("sheet")}</span></th>{near.columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
          </thead>
          <tbody>
            {near.rows.map((row, r) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {near.columns.map((column, c) => {
                  const marked = r === near.row && c === near.column;
                  return (
                    <td key={column} class={marked ? "marked" : undefined}>
                      <bdi>{near.cells[r]?.[c] ?? ""}</bdi>{marked && <span class="aside"> ({say("wrongCell")})</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
