import { DeadlineText } from "../parts/deadline-text";
import { entityHash, entityName } from "../parts/names";
import { Bar } from "../chart/bar";
import { book } from "../state";
import { countSubmissions, isMissing } from "../submissions";
import { viewHash } from "../route";
import { say } from "../words";

const FIRST = 8;

export function Who() {
  const { submissions } = book.value!;
  const { sent, owed } = countSubmissions(submissions);
  const missing = submissions.filter(isMissing);
  return (
    <section class="who">
      <h2>{say("who")}</h2>
      <p class="large"><strong>{sent}</strong> {say("ofEntities", owed)}</p>
      <Bar part={sent} longest={owed} />
      <p class="quiet"><DeadlineText /></p>
      {missing.length > 0 && (
        <p class="those">
          <span>{say("stillMissing")} </span>
          {missing.slice(0, FIRST).map(({ entity }) => (
            <a key={entity} href={entityHash(entity)}>{entityName(entity)}</a>
          ))}
          {missing.length > FIRST && <span>…</span>}
        </p>
      )}
      <p class="onward"><a href={viewHash({ view: "submissions", query: missing.length > 0 ? { which: "missing" } : {} })}>{say("allSubmissions")} →</a></p>
    </section>
  );
}
