import type { Submission } from "./data";

export type SubmissionSort = "tree" | "state" | "answered" | "errors" | "warnings";
export type Which = "all" | "missing" | "errors";

const STATES = ["missing", "unreadable", "duplicated", "outside", "unasked", "submitted"];

/** Submissions asked for, as the tree has them or those first that need attention. */
export function submissionsOf(all: Submission[], which: Which, sort: SubmissionSort): Submission[] {
  const list = all.filter((one) => which === "all" || (which === "missing" ? isMissing(one) : one.errors > 0));
  const order: Record<SubmissionSort, (one: Submission) => number> = {
    tree: () => 0,
    state: ({ state }) => STATES.indexOf(state),
    answered: ({ asked, answered }) => (asked > 0 ? answered / asked : 1),
    errors: ({ errors }) => -errors,
    warnings: ({ warnings }) => -warnings,
  };
  return list.sort((a, b) => order[sort](a) - order[sort](b));
}

export function isMissing({ state }: Submission): boolean {
  return state === "missing" || state === "unreadable";
}

/** Those who owe a workbook, and those of them who sent one. */
export function countSubmissions(all: Submission[]): { sent: number; owed: number } {
  const owed = all.filter(({ state }) => state !== "unasked" && state !== "outside");
  return { owed: owed.length, sent: owed.filter((one) => !isMissing(one)).length };
}
