import type { ComponentChildren } from "preact";
import { exact, shown } from "../exact";
import { ownFigure, type OwnFigure } from "../figure";
import { book, text } from "../state";
import { say, type Word } from "../words";
import { codeName, refHash } from "../parts/names";
import { EntryList } from "./entry-list";
import { Formula } from "./formula";
import { PlaceList } from "./place-list";
import { RegisterRows } from "./register-rows";

const MAKINGS: Word[] = ["making0", "making1", "making2", "making3", "making4", "making5"];

const ORIGINS: Record<string, Word> = {
  history: "fromHistory", "prior-column": "fromPriorColumn", formula: "fromFormula", "head-office": "fromHeadOffice",
};

/** What an entity gave, and the cell in which it stood. */
export function OwnCard({ own, link = false }: { own: OwnFigure; link?: boolean }) {
  const { more, ref } = own;
  const code = book.value!.codes[ref.code];
  return (
    <div class="own">
      <p class="own-value">
        {link ? <a href={refHash(ref)}>{own.display}</a> : <strong>{own.display}</strong>} <span class="unit">{text(code.unit)}</span>
        {own.making > 0 && <span class="making">{say(MAKINGS[own.making] ?? "making0")}</span>}
        {more.estimated && <span class="making">{say("estimated")}</span>}
        {more.origin && <span class="making">{say(ORIGINS[more.origin] ?? "origin")}</span>}
      </p>
      {own.display.endsWith("…") && <p class="all-digits">{own.text}</p>}
      {own.place ? <PlaceList place={own.place} raw={own.raw} more={more} /> : <NoPlace own={own} />}
      {more.formula && <Formula formula={more.formula} operands={more.operands ?? []} figure={ref} />}
      {more.members && <Members members={more.members} own={own} />}
      {more.rows && <RegisterRows rows={more.rows} />}
      {more.before && (
        <Fact label={say("restatedFrom")}>
          {number(more.before, code.decimals)}
          {more.beforePlace && <PlaceList place={more.beforePlace} raw={more.beforeRaw ?? more.before} />}
        </Fact>
      )}
      {more.unadjusted && <Fact label={say("unadjusted")}>{number(more.unadjusted, code.decimals)}</Fact>}
      <EntryList entries={[...(more.restatements ?? []), ...(more.adjustments ?? [])]} />
    </div>
  );
}

function Members({ members, own }: { members: number[]; own: OwnFigure }) {
  return (
    <ul class="operands" aria-label={say("members")}>
      {members.map((code) => {
        const ref = { ...own.ref, code };
        return (
          <li key={code}>
            <a href={refHash(ref)}>
              <span class="name">{codeName(book.value!.codes[code])}</span>
              <span class="amount">{ownFigure(book.value!, ref)?.display ?? "—"}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function NoPlace({ own }: { own: OwnFigure }) {
  const told = own.more.formula || own.more.members || own.more.rows || own.more.adjustments;
  return told ? null : <p class="quiet">{say("noCell")}</p>;
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return <dl class="place"><div><dt>{label}</dt><dd>{children}</dd></div></dl>;
}

function number(value: string, decimals: number): string {
  const parsed = exact(value);
  return parsed ? shown(parsed, decimals) : value;
}
