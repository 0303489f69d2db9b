import { say } from "../words";
import { download, served } from "./server";

/** Letters as `kpi mail` writes them. */
export function Mails() {
  if (!served) return null;
  return (
    <span class="mails">
      {(["invite", "remind", "return"] as const).map((kind) => (
        <button key={kind} type="button" class="act" onClick={() => void download("/mails.zip?kind=" + kind, `mails-${kind}.zip`)}>{say(kind)}</button>
      ))}
    </span>
  );
}
