import { go, route, viewHash } from "../route";

export function isOpen(): boolean {
  return route.value.figure !== undefined || route.value.query.finding !== undefined;
}

/** Back to the view alone. */
export function closePanel(): void {
  const { view, table, query } = route.value;
  const { finding: _, ...others } = query;
  go(viewHash({ view, table, query: others }));
}
