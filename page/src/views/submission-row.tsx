import type { Submission } from "../data";
import { Bar } from "../chart/bar";
import { FileLink } from "../parts/file-link";
import { entityHash, entityName } from "../parts/names";
import { isOver } from "../parts/deadline-text";
import { viewHash } from "../route";
import { book } from "../state";
import { say, type Word } from "../words";

export const STATE_WORDS: Record<Submission["state"], Word> = {
  submitted: "submitted", missing: "missing", unreadable: "unreadableFile", duplicated: "duplicated", unasked: "unasked", outside: "outside",
};

export function SubmissionRow({ submission, at, tree }: { submission: Submission; at: number; tree: boolean }) {
  const { entity, depth, state, asked, answered, errors, warnings, explained, returned, contact } = submission;
  const code = book.value!.entities.code[entity];
  const late = state === "missing" && isOver();
  return (
    <div class={`submission-row depth-${tree ? Math.min(depth, 6) : 0}`} role="row" aria-rowindex={at + 2}>
      <span class="entity" role="cell" title={contact ? `${say("contact")} ${contact}` : undefined}>
        <a class="entity-name" href={entityHash(entity)}><bdi>{entityName(entity)}</bdi></a> <small>{code}</small>
      </span>
      <span class={"state-word " + state} role="cell">{say(late ? "late" : STATE_WORDS[state])}</span>
      <span class="answered" role="cell">
        {asked > 0 && <><span>{say("answeredOf", answered, asked)}</span> <Bar part={answered} longest={asked} /></>}
      </span>
      <Count entity={code} severity="error" count={errors} />
      <Count entity={code} severity="warning" count={warnings} />
      <span class="count" role="cell">{explained || ""}</span>
      <span class="returned" role="cell">{returned && <FileLink path={returned} />}</span>
    </div>
  );
}

function Count({ entity, severity, count }: { entity: string; severity: "error" | "warning"; count: number }) {
  return (
    <span class={"count " + severity} role="cell">
      {count > 0 && <a class="row-link" href={viewHash({ view: "findings", query: { entity, severity } })}>{count}</a>}
    </span>
  );
}
