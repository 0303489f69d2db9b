import type { Text } from "../data";

/** Whether `kpi open` serves the page; in a file there is nobody to ask. */
export const served = document.querySelector("meta[name='kpi-served']") !== null;

const TOKEN = "kpi-token";
const token = served ? takeToken() : "";

/** Takes the token out of the address, so that it does not stay in the history. */
function takeToken(): string {
  const address = new URL(location.href);
  const given = address.searchParams.get("token");
  if (given === null) return sessionStorage.getItem(TOKEN) ?? "";
  sessionStorage.setItem(TOKEN, given);
  address.searchParams.delete("token");
  history.replaceState(null, "", address);
  return given;
}

/** What the server refused, in words for people. */
export class Refused extends Error {
  constructor(readonly status: number, readonly told: Text) {
    super(typeof told === "string" ? told : told.en);
  }
}

export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...init, headers: { ...init.headers, "X-Kpi-Token": token } });
  if (answer.ok) return answer;
  const told = await answer.json().then((body: { error: Text }) => body.error, () => `${answer.status} ${answer.statusText}`);
  throw new Refused(answer.status, told);
}

export async function askJson<T>(path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  return (await ask(path, init)).json() as Promise<T>;
}

/** Fetches a file, which needs the token, and hands it to the browser. */
export async function download(path: string, name: string): Promise<void> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await (await ask(path)).blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
