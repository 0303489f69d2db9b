import type { Cell, Row, Table } from "../data";
import { keyHash } from "../route";

export function PrintedRow({ row, table, width }: { row: Row; table: Table; width: number }) {
  const classes = [`level-${Math.min(row.level, 9)}`, row.heading ? "heading" : "", row.total ? "total" : ""].join(" ").trim();
  if (row.heading) return <tr class={classes}><th colSpan={width} scope="row">{row.label}</th></tr>;
  return (
    <tr class={classes}>
      <th scope="row">{row.label} <Marks marks={row.marks} /></th>
      {table.unitHead && <td class="unit">{row.unit}</td>}
      {row.cells.map((cell, n) => (
        <td key={n} class={`${table.columns[n]?.kind ?? "figure"} ${cell.state ?? ""}`.trim()}>
          <Content cell={cell} />
          {cell.marks && cell.marks.length > 0 && <Marks marks={cell.marks} />}
          {cell.annotation && <span class="annotation">{cell.annotation}</span>}
        </td>
      ))}
    </tr>
  );
}

function Content({ cell }: { cell: Cell }) {
  if (!cell.key) return <span title={cell.reason}>{cell.text}</span>;
  return <a class="number" href={keyHash(cell.key, cell.change)} title={cell.reason} tabIndex={-1}>{cell.text}</a>;
}

function Marks({ marks }: { marks: number[] }) {
  return marks.length === 0 ? null : <sup class="marks">{marks.join(",")}</sup>;
}
