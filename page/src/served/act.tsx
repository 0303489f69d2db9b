import { say, type Word } from "../words";
import { acting, type Action } from "./actions";
import { served } from "./server";

const WORDS: Record<Action["action"], Word> = { accept: "accept", waive: "waive", adjust: "adjust", review: "review" };

/** A button that opens the dialog of an action; only where `kpi open` serves the page. */
export function Act({ action }: { action: Action }) {
  if (!served) return null;
  return <button type="button" class="act" onClick={() => (acting.value = action)}>{say(WORDS[action.action])}</button>;
}
