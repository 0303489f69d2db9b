import { signal } from "@preact/signals";
import { Book } from "../book";
import type { Text } from "../data";
import { readLines } from "../lines";
import { book } from "../state";
import { ask, askJson } from "./server";

/** What the server does, as it tells. */
export interface ServerState {
  run: number;
  working: boolean;
  stamp: string;
  seconds: number;
  arrived: string[];
  error: Text | null;
}

export const live = signal<ServerState | undefined>(undefined);
export const lost = signal(false);

const PAUSE = 3000;

export async function loadData(): Promise<void> {
  book.value = new Book(await readLines((await ask("/data")).body!));
}

/** Tells that something was given to the server, of which it is going to make a run. */
export function expectRun(): void {
  if (live.value) live.value = { ...live.value, working: true };
}

/** Waits for one run after the other; each brings new data. */
export async function follow(): Promise<never> {
  for (;;) {
    try {
      const state = await askJson<ServerState>(`/state?after=${live.value?.run ?? -1}`);
      const another = live.value !== undefined && live.value.run !== state.run;
      live.value = state;
      lost.value = false;
      if (another && !state.error) await loadData();
      if (state.working) await pause(500);
    } catch {
      lost.value = true;
      await pause(PAUSE);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
