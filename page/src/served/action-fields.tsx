import { entityName } from "../parts/names";
import { book } from "../state";
import { say, type Word } from "../words";
import type { Action } from "./actions";

interface Props {
  action: Action;
  fields: Record<string, string>;
  change: (name: string, value: string) => void;
}

const LABELS: Record<string, Word> = {
  author: "author", reason: "reason", until: "until", value: "value", unit: "unit", type: "type", counterparty: "counterparty", evidence: "evidence",
};
const NEEDED = ["author", "reason", "value", "unit"];

/** What is asked for, a line each; the order is that of the columns written. */
export function ActionFields({ action, fields, change }: Props) {
  return (
    <>
      <p class="quiet">{subject(action)}</p>
      {Object.entries(fields).map(([name, value]) => (
        <label key={name} class="field">
          <span>{say(LABELS[name])}</span>
          <Field name={name} value={value} change={(next) => change(name, next)} />
        </label>
      ))}
    </>
  );
}

function Field({ name, value, change }: { name: string; value: string; change: (value: string) => void }) {
  const { entities } = book.value!;
  if (name === "type" || name === "counterparty") {
    const options: [string, string][] = name === "type"
      ? (["correction", "estimate", "elimination"] as const).map((kind) => [kind, say(kind)])
      : [["", say("none")], ...entities.code.map((code, n): [string, string] => [code, entityName(n)])];
    return (
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        {options.map(([option, label]) => <option key={option} value={option}>{label}</option>)}
      </select>
    );
  }
  const set = (event: { currentTarget: { value: string } }) => change(event.currentTarget.value);
  if (name === "reason") return <textarea rows={3} required value={value} onInput={set} />;
  if (name === "until") return <input type="date" value={value} onInput={set} />;
  return <input type="text" required={NEEDED.includes(name)} value={value} onInput={set} />;
}

function subject(action: Action): string {
  if (action.action === "review") return action.key;
  if (action.action === "adjust") return `${action.entity}/${action.code}@${action.year}`;
  if (action.action === "accept") return book.value!.entries[action.entry]?.value ?? "";
  const finding = book.value!.findings[action.finding];
  return finding ? `${finding.code} ${entityName(finding.entity)}` : "";
}
