import { useEffect, useMemo } from "preact/hooks";
import { figureHash, route, viewHash } from "../route";
import { book, tableLanguage } from "../state";
import { say } from "../words";
import { Characters } from "./characters";
import { Documents } from "./documents";
import { PrintedTable } from "./printed-table";

export function Tables() {
  const tables = book.value!.tables(tableLanguage());
  const printed = useMemo(() => tables.map((table) => <PrintedTable key={table.id} table={table} />), [tables]);
  const wanted = route.value.table;
  useEffect(() => {
    if (wanted) document.getElementById("table-" + wanted)?.scrollIntoView();
  }, [wanted]);
  useEffect(markCurrent, [route.value.figure, tables]);
  if (tables.length === 0) return <p class="empty">{say(book.value!.head.blocked ? "blocked" : "noTables")}</p>;
  return (
    <>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{say("contents")}</h2>
        <ul>
          {tables.map(({ id, title }) => (
            <li key={id}><a href={viewHash({ view: "tables", table: id })}>{title}</a></li>
          ))}
        </ul>
        <Characters />
        <Documents />
      </nav>
      {printed}
    </>
  );
}

/** Marks the numbers whose panel is open, and brings the first into sight. */
function markCurrent(): void {
  for (const number of document.querySelectorAll("a.number[aria-current]")) number.removeAttribute("aria-current");
  const { figure } = route.value;
  if (!figure) return;
  const href = figureHash(figure.code, figure.year, figure.entity, figure.change);
  const numbers = document.querySelectorAll(`a.number[href="${CSS.escape(href)}"]`);
  for (const number of numbers) number.setAttribute("aria-current", "true");
  if (!numbers[0]) return;
  bringIntoSight(numbers[0]);
  // Tables out of sight have only a supposed height, so that the first jump may miss.
  requestAnimationFrame(() => bringIntoSight(numbers[0]));
}

function bringIntoSight(number: Element): void {
  const { top, bottom } = number.getBoundingClientRect();
  if (top < 60 || bottom > window.innerHeight) number.scrollIntoView({ block: "center" });
}
