/** A bar to the left or right of the middle; whether that is good news shows in its colour. */
export function DivergingBar({ part, longest, good }: { part: number; longest: number; good: boolean | undefined }) {
  const width = longest > 0 ? (Math.abs(part) / longest) * 50 : 0;
  return (
    <svg class="diverging" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={good === undefined ? "neutral" : good ? "positive" : "negative"} x={(part < 0 ? 50 - width : 50).toFixed(2)} y="2" width={width.toFixed(2)} height="6" />
      <line x1="50" x2="50" y1="0" y2="10" />
    </svg>
  );
}
