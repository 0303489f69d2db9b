import { route, viewHash } from "../route";

/** Link to a finding, among the findings that are filtered where one looks at these. */
export function findingHash(number: number): string {
  const query = route.value.view === "findings" ? route.value.query : {};
  return viewHash({ view: "findings", query: { ...query, finding: String(number) } });
}
