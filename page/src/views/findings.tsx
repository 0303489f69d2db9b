import { useEffect, useMemo } from "preact/hooks";
import { filtered, filterOf, textsOf } from "../finding-filter";
import { route } from "../route";
import { book } from "../state";
import { say } from "../words";
import { Windowed } from "../parts/windowed";
import { FindingFilters } from "./finding-filters";
import { FindingRow } from "./finding-row";

const HEIGHT = 64;

export function Findings() {
  const filter = filterOf(route.value.query);
  const all = book.value!;
  const numbers = useMemo(() => filtered(all, filter), [all, ...Object.values(filter)]);
  useEffect(() => {
    const ahead = setTimeout(() => textsOf(all), 100);
    return () => clearTimeout(ahead);
  }, [all]);
  const total = all.findings.length;
  return (
    <>
      <h2 class="aside">{say("findings")}</h2>
      <FindingFilters filter={filter} />
      <p class="found" role="status">{numbers.length === total ? say("countFindings", total) : say("countOf", numbers.length, total)}</p>
      <Windowed
        count={numbers.length} height={HEIGHT} role="list" label={say("findings")}
        row={(at) => <FindingRow key={numbers[at]} number={numbers[at]} at={at} count={numbers.length} />}
      />
    </>
  );
}
