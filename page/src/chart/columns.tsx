import { domainWithZero, scale } from "./scale";

export interface Column {
  label: string;
  text: string;
  value: number | undefined;
  href: string;
  marked: boolean;
}

const WIDTH = 424;
const HEIGHT = 120;
const ABOVE = 20;
const BELOW = 22;

/** Columns from a common ground, each with its value above and its name below. */
export function Columns({ columns, label }: { columns: Column[]; label: string }) {
  const domain = domainWithZero(columns.map(({ value }) => value ?? 0));
  const at = scale(domain, HEIGHT);
  const slot = WIDTH / columns.length;
  const y = (value: number) => ABOVE + HEIGHT - at(value);
  return (
    <svg class="columns" viewBox={`0 0 ${WIDTH} ${ABOVE + HEIGHT + BELOW}`} role="group" aria-label={label}>
      {columns.map(({ label: name, text, value, href, marked }, n) => {
        const middle = (slot * (n + 0.5)).toFixed(1);
        const top = Math.min(y(value ?? 0), y(0));
        return (
          <a key={n} href={href} aria-current={marked ? "true" : undefined}>
            <rect class="reach" x={slot * n} width={slot} height={ABOVE + HEIGHT + BELOW} />
            {value !== undefined && (
              <rect class="column" x={slot * (n + 0.5) - Math.min(32, slot * 0.32)} width={Math.min(64, slot * 0.64)} y={top} height={Math.max(1, Math.abs(y(value) - y(0)))} />
            )}
            <text class="on" x={middle} y={top - 6}>{text}</text>
            <text class="under" x={middle} y={ABOVE + HEIGHT + 17}>{name}</text>
          </a>
        );
      })}
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
    </svg>
  );
}
