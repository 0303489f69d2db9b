import { say } from "../words";

export type Option = [value: string, name: string];

interface Props {
  label: string;
  value: string;
  options: Option[];
  /** What stands for no choice. */
  first?: string;
  change: (value: string) => void;
}

export function Choice({ label, value, options, first, change }: Props) {
  return (
    <label class={value ? "choice chosen" : "choice"}>
      <span>{label}</span>
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{first ?? say("anyOf")}</option>
        {options.map(([option, name]) => <option key={option} value={option}>{name}</option>)}
      </select>
    </label>
  );
}
