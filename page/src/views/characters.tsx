import { head } from "../parts/head";
import { lang, traditional } from "../state";
import { say } from "../words";

/** Simplified or traditional, where the project prints its tables in both. */
export function Characters() {
  if (lang.value !== "zh" || !head().languages.includes("zh_hant")) return null;
  return (
    <div class="chips" role="group" aria-label={say("characters")}>
      {([false, true] as const).map((choice) => (
        <button key={String(choice)} type="button" aria-pressed={traditional.value === choice} onClick={() => (traditional.value = choice)}>
          {say(choice ? "traditional" : "simplified")}
        </button>
      ))}
    </div>
  );
}
