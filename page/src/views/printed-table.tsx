import { useEffect, useRef } from "preact/hooks";
import type { Table } from "../data";
import { PrintedRow } from "./printed-row";
import { makeStop, walk } from "./walk";

const LONGEST_WHOLE_UNIT = 26;

/** Whether no unit is so long that it had better break. */
function wholeUnits(table: Table): boolean {
  return table.sections.every(({ rows }) => rows.every((row) => row.unit.length <= LONGEST_WHOLE_UNIT));
}

/** A table exactly as it is printed in the report; arrow keys walk over its numbers. */
export function PrintedTable({ table }: { table: Table }) {
  const look = ["kpi-table", ...(table.columns.length > 6 ? ["wide"] : []), ...(wholeUnits(table) ? ["whole-units"] : []), ...(table.layout === "years" ? ["years"] : [])];
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = section.current?.querySelector<HTMLElement>("a.number");
    if (first) makeStop(first);
  }, [table]);
  const captions = [table.yearCaption, table.unitCaption].filter(Boolean).join(" · ");
  const width = 1 + (table.unitHead ? 1 : 0) + table.columns.length;
  return (
    <section ref={section} class={look.join(" ")} id={"table-" + table.id} aria-label={table.title} onKeyDown={walk}>
      <table>
        <caption>
          {table.title} {captions && <span class="unit">{captions}</span>}
        </caption>
        <thead>
          <tr>
            <th class="stub" scope="col">{table.stub}</th>
            {table.unitHead && <th class="unit" scope="col">{table.unitHead}</th>}
            {table.columns.map((column, n) => (
              <th key={n} class={column.kind} scope="col">
                {column.label} {column.unit && <span class="unit">{column.unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {table.sections.map(({ title, rows }, n) => (
          <tbody key={n}>
            {title && <tr class="section"><th colSpan={width} scope="rowgroup">{title}</th></tr>}
            {rows.map((row, r) => <PrintedRow key={r} row={row} table={table} width={width} />)}
          </tbody>
        ))}
      </table>
      {(table.notes.length > 0 || table.footnotes.length > 0) && (
        <div class="notes">
          {table.footnotes.map(({ number, text }) => <p key={number}><sup>{number}</sup> {text}</p>)}
          {table.notes.map((note, n) => <p key={n}>{note}</p>)}
        </div>
      )}
    </section>
  );
}
