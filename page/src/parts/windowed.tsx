import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const BEYOND = 12; // rows made above and below those in sight
const PRINTED = 2000;

interface Props {
  count: number;
  /** Height of each row in pixels, as the style sheet sets it. */
  height: number;
  role: "list" | "rowgroup";
  label?: string;
  row: (number: number) => ComponentChildren;
}

/** A list of which only the rows in sight are made. Arrow keys go from row to row. */
export function Windowed({ count, height, role, label, row }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  const [printing, setPrinting] = useState(false);
  const rows = Math.ceil(window.innerHeight / height) + 2 * BEYOND;
  useLayoutEffect(() => {
    const look = () => setFrom(Math.max(0, Math.floor(-box.current!.getBoundingClientRect().top / height) - BEYOND));
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [count, height]);
  useEffect(() => {
    const print = () => setPrinting(true);
    const printed = () => setPrinting(false);
    addEventListener("beforeprint", print);
    addEventListener("afterprint", printed);
    return () => {
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", printed);
    };
  }, []);
  const first = printing ? 0 : Math.min(from, Math.max(0, count - 1));
  const end = Math.min(count, printing ? PRINTED : first + rows);
  const made: ComponentChildren[] = [];
  for (let number = first; number < end; number++) made.push(row(number));
  return (
    <div ref={box} class="windowed" role={role} aria-label={label} style={{ height: printing ? "auto" : `${count * height}px` }} onKeyDown={walkRows}>
      <div class="rows-in-sight" role="presentation" style={{ transform: `translateY(${first * height}px)` }}>{made}</div>
    </div>
  );
}

function walkRows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".row-link")];
  const next = links[links.indexOf(event.target as HTMLElement) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
