import { useMemo } from "preact/hooks";
import { ownFigure, type OwnFigure } from "../figure";
import { DeadlineText } from "../parts/deadline-text";
import { FileLink } from "../parts/file-link";
import { head } from "../parts/head";
import { codeName, entityHash, entityName, refHash, yearLabel } from "../parts/names";
import { viewHash } from "../route";
import { book, text } from "../state";
import { STATE_WORDS } from "../views/submission-row";
import { say } from "../words";
import { step } from "./trail";

/** One entity: what became of its workbook, and every figure that it gave for the reporting year. */
export function EntityCard({ code }: { code: string }) {
  const all = book.value!;
  const entity = all.entityNumber(code);
  const own = useMemo(() => (entity === undefined ? [] : figuresOf(entity)), [all, entity]);
  if (entity === undefined) return <h2 id="panel-title">{say("noEntity", code)}</h2>;
  const { parent, segment, segments } = all.entities;
  return (
    <div class="card" onClick={step}>
      <p class="of">{segment[entity] >= 0 ? text(segments[segment[entity]]) : say("entity")}</p>
      <h2 id="panel-title">{entityName(entity)} <code>{code}</code></h2>
      {parent[entity] >= 0 && <p class="quiet">{say("parentUnit")} <a href={entityHash(parent[entity])}>{entityName(parent[entity])}</a></p>}
      <Sent entity={entity} />
      <section>
        <h3>{say("itsFigures", own.length)} · {yearLabel(yearNow())}</h3>
        {own.length === 0 && <p class="quiet">{say("givesNothing")}</p>}
        <ul class="operands">
          {own.map((figure) => (
            <li key={figure.ref.code}>
              <a href={refHash(figure.ref)}>
                <span class="name">{codeName(all.codes[figure.ref.code])}</span>
                <span class="amount">{figure.value ? figure.display : "…"} <small>{text(all.codes[figure.ref.code].unit)}</small></span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Sent({ entity }: { entity: number }) {
  const submission = book.value!.submissions.find((one) => one.entity === entity);
  if (!submission) return null;
  const { state, asked, answered, errors, warnings, file, returned, contact } = submission;
  const found = (severity: "error" | "warning") => viewHash({ view: "findings", query: { entity: book.value!.entities.code[entity], severity } });
  return (
    <dl class="place">
      <div><dt>{say("state")}</dt><dd>{say(STATE_WORDS[state])}{state === "missing" && <> · <DeadlineText /></>}</dd></div>
      {asked > 0 && <div><dt>{say("answered")}</dt><dd>{say("answeredOf", answered, asked)}</dd></div>}
      {errors > 0 && <div><dt>{say("errors")}</dt><dd><a class="alert" href={found("error")}>{errors} →</a></dd></div>}
      {warnings > 0 && <div><dt>{say("warnings")}</dt><dd><a href={found("warning")}>{warnings} →</a></dd></div>}
      {file && <div><dt>{say("file")}</dt><dd><bdi>{file}</bdi></dd></div>}
      {returned && <div><dt>{say("returned")}</dt><dd><FileLink path={returned} /></dd></div>}
      {contact && <div><dt>{say("contact")}</dt><dd><bdi>{contact}</bdi></dd></div>}
    </dl>
  );
}

function figuresOf(entity: number): OwnFigure[] {
  return book.value!.codes
    .map((_, code) => ownFigure(book.value!, { entity, code, year: yearNow() }))
    .filter((figure) => figure !== undefined);
}

function yearNow(): number {
  return head().years.indexOf(head().year);
}
