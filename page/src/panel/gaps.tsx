import type { Ref } from "../book";
import { book } from "../state";
import { say } from "../words";
import { entityHash, entityName } from "../parts/names";

/** Who owes the figure, and whose does not count. */
export function Gaps({ figure }: { figure: Ref }) {
  const figures = book.value!.figures(figure.entity);
  const at = book.value!.at(figure);
  const gaps = figures?.gaps[at] ?? [];
  const owing = new Set(gaps);
  const without = (figures?.without[at] ?? []).filter((entity) => !owing.has(entity));
  return (
    <>
      {gaps.length > 0 && (
        <section>
          <h3>{say("gaps", gaps.length)}</h3>
          <ul class="inline">
            {gaps.map((entity) => (
              <li key={entity}><a href={entityHash(entity)}>{entityName(entity)}</a></li>
            ))}
          </ul>
        </section>
      )}
      {without.length > 0 && (
        <details class="without">
          <summary>{say("without", without.length)}</summary>
          <ul class="inline">{without.map((entity) => <li key={entity}>{entityName(entity)}</li>)}</ul>
        </details>
      )}
    </>
  );
}
