import { filtered, filterOf } from "../finding-filter";
import { findingHash } from "../parts/finding-link";
import { route } from "../route";
import { book } from "../state";
import { say } from "../words";

/** From one finding to the next of those asked for. */
export function FindingSteps({ number }: { number: number }) {
  const numbers = filtered(book.value!, filterOf(route.value.query));
  const at = numbers.indexOf(number);
  const previous = numbers[at - 1];
  const next = numbers[at + 1];
  return (
    <p class="steps">
      {previous !== undefined && <a href={findingHash(previous)}>← {say("previousOne")}</a>}
      {at >= 0 && <span class="quiet">{at + 1} / {numbers.length}</span>}
      {at >= 0 && next !== undefined && <a href={findingHash(next)}>{say("nextOne")} →</a>}
    </p>
  );
}
