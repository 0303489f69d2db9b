import { useEffect, useRef } from "preact/hooks";
import type { Table } from "../data";
import { PrintedRow } from "./printed-row";
import { makeStop, walk } from "./walk";

/** A table exactly as it is printed in the report; arrow keys walk over its numbers. */
export function PrintedTable({ table }: { table: Table }) {
  const wide = table.columns.length > 6;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = section.current?.querySelector<HTMLElement>("a.number");
    if (first) makeStop(first);
  }, [table]);
  const captions = [table.yearCaption, table.unitCaption].filter(Boolean).join(" · ");
  const width = 1 + (table.unitHead ? 1 : 0) + table.columns.length;
  return (
    <section ref={section} class={wide ? "kpi-table wide" : "kpi-table"} id={"table-" + table.id} aria-label={table.title} onKeyDown={walk}>
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
