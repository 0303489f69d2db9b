import { signal } from "@preact/signals";

export const VIEWS = ["overview", "submissions", "findings", "tables"] as const;
export type View = (typeof VIEWS)[number];

/** A figure as links name it: `GHG@2024/XL`, and whether its change is asked for. */
export interface FigureLink {
  code: string;
  year: string;
  entity: string;
  change: boolean;
}

export interface Route {
  view: View;
  /** Table that the link leads to. */
  table: string;
  query: Record<string, string>;
  figure?: FigureLink;
}

/** Reads what stands after `#`; a figure alone leaves the view as it is. */
export function parseHash(hash: string, before: Route): Route {
  const path = hash.replace(/^#/, "");
  if (path !== "" && !path.startsWith("/")) {
    const figure = parseFigure(path);
    return figure ? { ...before, figure } : { ...before, figure: undefined };
  }
  const [place, question = ""] = path.slice(1).split(/\?(.*)/s);
  const [name, table = ""] = place.split("/");
  const view = VIEWS.find((one) => one === name) ?? "overview";
  return { view, table: decoded(table), query: Object.fromEntries(new URLSearchParams(question)) };
}

export function parseFigure(path: string): FigureLink | undefined {
  const [place, question] = path.split("?");
  const match = /^(.+)@([^@/]+)\/(.+)$/.exec(place);
  if (!match) return undefined;
  return { code: decoded(match[1]), year: match[2], entity: decoded(match[3]), change: question === "change" };
}

export function figureHash(code: string, year: number | string, entity: string, change = false): string {
  return `#${encoded(code)}@${year}/${encoded(entity)}${change ? "?change" : ""}`;
}

/** Of a key as tables write it: `ALUM/GHG@2024`, or `ALUM/GHG@2024/change`. */
export function keyHash(key: string, change = false): string {
  const match = /^([^/]*)\/(.*)@([^@/]*)(\/change)?$/s.exec(key);
  return match ? figureHash(match[2], match[3], match[1], change || match[4] !== undefined) : "#";
}

export function viewHash(route: Pick<Route, "view"> & Partial<Route>): string {
  const question = new URLSearchParams(Object.entries(route.query ?? {}).filter(([, value]) => value !== "")).toString();
  const table = route.table ? "/" + encoded(route.table) : "";
  return `#/${route.view}${table}${question ? "?" + question : ""}`;
}

const START: Route = { view: "overview", table: "", query: {} };
const FIRST: Route = location.hash && !location.hash.startsWith("#/") ? { ...START, view: "tables" } : START;

export const route = signal<Route>(parseHash(location.hash, FIRST));

history.scrollRestoration = "manual";

window.addEventListener("hashchange", () => {
  route.value = parseHash(location.hash, route.value);
});

export function go(hash: string): void {
  if (location.hash !== hash) location.hash = hash;
}

/** Changes the address without a step in the history, as filters do. */
export function replace(hash: string): void {
  history.replaceState(null, "", hash);
  route.value = parseHash(hash, route.value);
}

function encoded(part: string): string {
  return encodeURIComponent(part).replace(/%(5B|5D|3D|2C|20)/g, (code) => (code === "%20" ? "%20" : decodeURIComponent(code)));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
