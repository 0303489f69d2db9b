import type { FindingFilter } from "../finding-filter";
import { replace, route, viewHash } from "../route";
import { book, text } from "../state";
import { say } from "../words";
import { entityName } from "../parts/names";
import { Choice, type Option } from "../parts/choice";

/** What findings are asked for; the address holds it, so that it can be sent to somebody. */
export function FindingFilters({ filter }: { filter: FindingFilter }) {
  const { findings, entities, codes, kinds } = book.value!;
  const set = (name: keyof FindingFilter) => (value: string) => ask({ ...route.value.query, [name]: value });
  const among = <T,>(of: (n: number) => T) => [...new Set(findings.map((_, n) => of(n)))];
  const entityNumbers = among((n) => findings[n].entity).filter((n) => n >= 0).sort((a, b) => a - b);
  const indicators = among((n) => findings[n].indicator).filter(Boolean).sort();
  const nameOf = new Map(codes.map((code) => [code.code, text(code.name)]));
  const narrowed = Object.entries(filter).some(([name, value]) => name !== "sort" && value !== "");
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice label={say("severity")} value={filter.severity} change={set("severity")} options={words("error", "warning", "note")} />
      <Choice label={say("state")} value={filter.state} change={set("state")} options={words("open", "explained", "waived")} />
      <Choice label={say("kind")} value={filter.kind} change={set("kind")} options={Object.entries(kinds).map(([code, title]) => [code, `${code} ${text(title)}`])} />
      <Choice label={say("entity")} value={filter.entity} change={set("entity")} options={entityNumbers.map((n) => [entities.code[n], entityName(n)])} />
      <Choice label={say("indicator")} value={filter.indicator} change={set("indicator")} options={indicators.map((code) => [code, nameOf.get(code) ?? code])} />
      <label class="choice">
        <span>{say("containing")}</span>
        <input type="search" value={filter.text} onInput={(event) => set("text")(event.currentTarget.value)} />
      </label>
      <Choice label={say("sortBy")} value={filter.sort} change={set("sort")} first={say("byGravity")} options={[["impact", say("byImpact")], ["entity", say("byEntity")]]} />
      {narrowed && <button type="button" class="more" onClick={() => ask({ sort: filter.sort })}>{say("clear")}</button>}
    </form>
  );
}

function words(...names: ("error" | "warning" | "note" | "open" | "explained" | "waived")[]): Option[] {
  return names.map((name) => [name, say(name)]);
}

function ask(query: Record<string, string>): void {
  replace(viewHash({ view: "findings", query }));
}
