/** A horizontal bar, as wide as its part of the longest; faint if another one is marked. */
export function Bar({ part, longest, marked }: { part: number; longest: number; marked?: boolean }) {
  const width = longest > 0 ? (Math.abs(part) / longest) * 100 : 0;
  const kind = (part < 0 ? "negative" : "positive") + (marked === false ? " faint" : "");
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class={kind} width={width.toFixed(2)} height="4" />
    </svg>
  );
}
