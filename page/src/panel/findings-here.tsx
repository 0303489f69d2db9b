import type { Ref } from "../book";
import { book, text } from "../state";
import { say } from "../words";
import { entityName } from "../parts/names";
import { findingHash } from "../parts/finding-link";
import { findingsAbout } from "../findings";

const FIRST = 6;

/** Findings that concern the figure, at this entity or below it. */
export function FindingsHere({ figure }: { figure: Ref }) {
  const numbers = findingsAbout(book.value!, figure);
  if (numbers.length === 0) return null;
  return (
    <section>
      <h3>{say("findingsHere", numbers.length)}</h3>
      <ul class="about">
        {numbers.slice(0, FIRST).map((number) => {
          const finding = book.value!.findings[number];
          return (
            <li key={number} class={finding.severity}>
              <a href={findingHash(number)}><code>{finding.code}</code> {entityName(finding.entity)} · {text(finding.message)}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
