import { go, route, viewHash } from "../route";

export function isOpen(): boolean {
  const { figure, query } = route.value;
  return figure !== undefined || query.finding !== undefined || query.unit !== undefined;
}

/** Back to the view alone. */
export function closePanel(): void {
  const { view, table, query } = route.value;
  const { finding: _, unit: __, ...others } = query;
  go(viewHash({ view, table, query: others }));
}
