import { exact, grouped, rounded } from "../exact";
import { book, text } from "../state";
import { say } from "../words";
import { entityName } from "../parts/names";
import { findingHash } from "../parts/finding-link";
import { route } from "../route";
import { indicatorName } from "../parts/indicator-name";

export function FindingRow({ number, at, count }: { number: number; at: number; count: number }) {
  const finding = book.value!.findings[number];
  const current = route.value.query.finding === String(number);
  return (
    <div class={`finding-row ${finding.severity}`} role="listitem" aria-setsize={count} aria-posinset={at + 1}>
      <a class="row-link" href={findingHash(number)} aria-current={current ? "true" : undefined}>
        <span class="where">
          <span class="severity">{say(finding.severity)}</span>
          <strong>{entityName(finding.entity) || say("group")}</strong> {indicatorName(finding)} {finding.year}
          {finding.state !== "open" && <em>{say(finding.state)}</em>}
        </span>
        <span class="message"><code>{finding.code}</code> {text(finding.message)}</span>
        <span class="impact">{finding.impact && <small>{say("impactShort")}</small>}{impactText(finding.impact)}</span>
      </a>
    </div>
  );
}

/** In percent of the group's figure, with two decimals. */
export function impactText(impact: string): string {
  const number = exact(impact);
  return number ? grouped(rounded(number, 2), 2) + "%" : "";
}
