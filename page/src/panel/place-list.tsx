import type { OwnMore, Place } from "../data";
import { head } from "../parts/head";
import { text } from "../state";
import { say } from "../words";

/** File, sheet, cell and what stood there. */
export function PlaceList({ place, raw, more = {} }: { place: Place; raw: string; more?: OwnMore }) {
  const { files, sheets, digests, units } = head();
  const facts: [string, string][] = [
    [say("raw"), raw],
    [say("writtenIn"), more.unit === undefined ? "" : text(units[more.unit])],
    sheets[place.sheet] ? [say("cell"), `${sheets[place.sheet]} · ${place.cell}`] : [say("row"), place.cell],
    [say("file"), files[place.file] ?? ""],
    [say("note"), more.note ?? ""],
    [say("evidence"), more.evidence ?? ""],
    [say("digest"), digests[place.file] ?? ""],
  ];
  return (
    <dl class="place">
      {facts.filter(([, fact]) => fact).map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={label === say("digest") ? "digest" : undefined}><bdi>{fact}</bdi></dd>
        </div>
      ))}
    </dl>
  );
}
