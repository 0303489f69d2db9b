export function FindingCard(_: { number: number }) {
  return null;
}
