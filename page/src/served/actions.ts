import { signal } from "@preact/signals";
import type { Text } from "../data";

/** Something that head office wants to write into the definitions. */
export type Action =
  | { action: "accept"; entry: number }
  | { action: "waive"; finding: number }
  | { action: "adjust"; entity: string; code: string; year: number; unit: string }
  | { action: "review"; key: string };

/** What would be written, line by line. */
export interface Preview {
  file: string;
  lines: { kind: "same" | "added"; text: string }[];
  note?: Text; // what the row does that its cells do not say
  digest: string;
}

/** The action whose dialog is open. */
export const acting = signal<Action | undefined>(undefined);
