import { useMemo } from "preact/hooks";
import type { Book } from "../book";
import type { Finding } from "../data";
import type { FindingFilter } from "../finding-filter";
import { replace, route, viewHash } from "../route";
import { book, lang, text } from "../state";
import { say } from "../words";
import { entityName } from "../parts/names";
import { Choice, type Option } from "../parts/choice";

/** What findings are asked for; the address holds it, so that it can be sent to somebody. */
export function FindingFilters({ filter }: { filter: FindingFilter }) {
  const all = book.value!;
  const { kinds, entities, indicators } = useMemo(() => optionsOf(all), [all, lang.value]);
  const set = (name: keyof FindingFilter) => (value: string) => ask({ ...route.value.query, [name]: value });
  const narrowed = Object.entries(filter).some(([name, value]) => name !== "sort" && value !== "");
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Choice label={say("severity")} value={filter.severity} change={set("severity")} options={words("error", "warning", "note")} />
      <Choice label={say("state")} value={filter.state} change={set("state")} options={words("open", "explained", "waived")} />
      <Choice label={say("kind")} value={filter.kind} change={set("kind")} options={kinds} />
      <Choice label={say("entity")} value={filter.entity} change={set("entity")} options={entities} />
      <Choice label={say("indicator")} value={filter.indicator} change={set("indicator")} options={indicators} />
      <label class="choice">
        <span>{say("containing")}</span>
        <input type="search" value={filter.text} onInput={(event) => set("text")(event.currentTarget.value)} />
      </label>
      <Choice label={say("sortBy")} value={filter.sort} change={set("sort")} first={say("byGravity")} options={[["impact", say("byImpact")], ["entity", say("byEntity")]]} />
      {narrowed && <button type="button" class="more" onClick={() => ask({ sort: filter.sort })}>{say("clear")}</button>}
    </form>
  );
}

/** Kinds, entities and indicators that findings name. */
function optionsOf({ findings, entities, codes, kinds }: Book): Record<"kinds" | "entities" | "indicators", Option[]> {
  const among = <T,>(of: (finding: Finding) => T) => [...new Set(findings.map(of))];
  const nameOf = new Map(codes.map((code) => [code.code, text(code.name)]));
  return {
    kinds: Object.entries(kinds).map(([code, title]) => [code, `${code} ${text(title)}`]),
    entities: among(({ entity }) => entity).filter((n) => n >= 0).sort((a, b) => a - b).map((n) => [entities.code[n], entityName(n)]),
    indicators: among(({ indicator }) => indicator).filter(Boolean).sort().map((code) => [code, nameOf.get(code) ?? code]),
  };
}

function words(...names: ("error" | "warning" | "note" | "open" | "explained" | "waived")[]): Option[] {
  return names.map((name) => [name, say(name)]);
}

function ask(query: Record<string, string>): void {
  replace(viewHash({ view: "findings", query }));
}
