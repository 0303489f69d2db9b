const STEPS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk from number to number of a table; Tab leaves it. */
export function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const cell = (event.target as Element).closest("td, th");
  if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = step[0] === 0 ? beside(cell, step[1]) : below(cell, step[0]);
  if (!next) return;
  event.preventDefault();
  makeStop(next);
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

/** The one number of a table that Tab reaches. */
export function makeStop(number: HTMLElement): void {
  const table = number.closest("table")!;
  for (const other of table.querySelectorAll<HTMLElement>("a.number[tabindex='0']")) other.tabIndex = -1;
  number.tabIndex = 0;
}

function beside(cell: Element, step: number): HTMLElement | null {
  for (let next = sibling(cell, step); next; next = sibling(next, step)) {
    const number = next.querySelector<HTMLElement>("a.number");
    if (number) return number;
  }
  return null;
}

function below(cell: Element, step: number): HTMLElement | null {
  const rows = [...cell.closest("table")!.rows];
  const column = (cell as HTMLTableCellElement).cellIndex;
  for (let at = rows.indexOf(cell.parentElement as HTMLTableRowElement) + step; rows[at]; at += step) {
    const number = rows[at].cells[column]?.querySelector<HTMLElement>("a.number");
    if (number) return number;
  }
  return null;
}

function sibling(cell: Element, step: number): Element | null {
  return step < 0 ? cell.previousElementSibling : cell.nextElementSibling;
}
