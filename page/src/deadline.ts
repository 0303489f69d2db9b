const DAY = 86_400_000;

/** Days from the deadline to today by the reader's clock: 3 is three days ago, -3 three days left. */
export function daysSince(deadline: string, today: Date): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(deadline);
  if (!match) return undefined;
  const due = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((now - due) / DAY);
}
