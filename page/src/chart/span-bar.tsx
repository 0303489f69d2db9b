/** A bar from one place to another of a line of 100. */
export function SpanBar({ from, to, kind }: { from: number; to: number; kind: string }) {
  const width = Math.max(Math.abs(to - from), 0.4);
  return (
    <svg class="span-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={kind} x={Math.min(from, to).toFixed(2)} y="1" width={width.toFixed(2)} height="8" />
    </svg>
  );
}
