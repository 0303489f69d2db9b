import type { Finding } from "../data";
import { findingHash } from "../parts/finding-link";
import { entityName } from "../parts/names";
import { indicatorName } from "../parts/indicator-name";
import { viewHash } from "../route";
import { book, text } from "../state";
import { say, type Word } from "../words";
import { impactText } from "./finding-row";

const FIRST = 6;
const SEVERITIES: ["error" | "warning" | "note", Word][] = [["error", "errors"], ["warning", "warnings"], ["note", "notes"]];

function alike(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.entity === other.entity && text(one.message) === text(other.message);
}

export function Wrong() {
  const { findings } = book.value!;
  const open = findings.map((_, number) => number).filter((number) => findings[number].state === "open");
  // What is found of each of several files is said once here.
  const gravest = open.filter((number, at) => at === 0 || !alike(findings[number], findings[open[at - 1]])).slice(0, FIRST);
  return (
    <section class="wrong">
      <h2>{say("wrong")}</h2>
      <ul class="severities">
        {SEVERITIES.map(([severity, word]) => (
          <li key={severity} class={severity}>
            <a href={viewHash({ view: "findings", query: { severity, state: "open" } })}>
              <strong>{open.filter((number) => findings[number].severity === severity).length}</strong> {say(word)}
            </a>
          </li>
        ))}
      </ul>
      {open.length === 0 && <p class="quiet">{say("noFindings")}</p>}
      <ol class="gravest">
        {gravest.map((number) => {
          const finding = findings[number];
          return (
            <li key={number} class={finding.severity}>
              <a href={findingHash(number)}>
                <span class="where"><strong>{entityName(finding.entity) || say("group")}</strong> {indicatorName(finding)}</span>
                <span class="impact">{finding.impact && <small>{say("impactShort")} </small>}{impactText(finding.impact)}</span>
                <span class="message">{text(finding.message)}</span>
              </a>
            </li>
          );
        })}
      </ol>
      {open.length > FIRST && <p class="onward"><a href={viewHash({ view: "findings", query: { state: "open" } })}>{say("allFindings", open.length)} →</a></p>}
    </section>
  );
}
