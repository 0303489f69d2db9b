import { isMissing, submissionsOf, type SubmissionSort, type Which } from "../submissions";
import { DeadlineText } from "../parts/deadline-text";
import { Windowed } from "../parts/windowed";
import { PutButton } from "../served/drop";
import { Mails } from "../served/mails";
import { replace, route, viewHash } from "../route";
import { book } from "../state";
import { say, type Word } from "../words";
import { SubmissionRow } from "./submission-row";

const HEIGHT = 52;

const COLUMNS: [word: Word, sort: SubmissionSort | undefined, name: string][] = [
  ["entity", "tree", "entity"], ["state", "state", "state-word"], ["answered", "answered", "answered"], ["errors", "errors", "count"],
  ["warnings", "warnings", "count"], ["explained", undefined, "count"], ["returned", undefined, "returned"],
];

export function Submissions() {
  const all = book.value!.submissions;
  const which = (route.value.query.which ?? "all") as Which;
  const sort = (route.value.query.sort ?? "tree") as SubmissionSort;
  const list = submissionsOf(all, which, sort);
  const chips: [Which, Word, number][] = [
    ["all", "anyOf", all.length], ["missing", "missing", all.filter(isMissing).length], ["errors", "withErrors", all.filter(({ errors }) => errors > 0).length],
  ];
  const ask = (query: Record<string, string>) => replace(viewHash({ view: "submissions", query: { which, sort, ...query } }));
  return (
    <>
      <h2 class="aside">{say("submissions")}</h2>
      <div class="chips">
        {chips.map(([name, word, count]) => (
          <button key={name} type="button" aria-pressed={which === name} onClick={() => ask({ which: name })}>{say(word)} <small>{count}</small></button>
        ))}
        <PutButton />
        <Mails />
        <DeadlineText />
      </div>
      <p class="aside" role="status">{say("countEntities", list.length)}</p>
      <div class="submissions" role="table" aria-label={say("submissions")} aria-rowcount={list.length + 1}>
        <div role="rowgroup">
          <div class="submission-row heads" role="row">
            {COLUMNS.map(([word, by, name]) => (
              <span key={word} class={name} role="columnheader" aria-sort={by && sort === by ? "ascending" : undefined}>
                {by ? <button type="button" onClick={() => ask({ sort: by })}>{say(word)}</button> : say(word)}
              </span>
            ))}
          </div>
        </div>
        <Windowed
          count={list.length} height={HEIGHT} role="rowgroup"
          row={(at) => <SubmissionRow key={list[at].entity} submission={list[at]} at={at} tree={sort === "tree" && which === "all"} />}
        />
      </div>
    </>
  );
}
