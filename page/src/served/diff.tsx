import { text as inLanguage } from "../state";
import { say } from "../words";
import type { Preview } from "./actions";

/** The rows of the file that would be written, as git will show them. */
export function Diff({ preview }: { preview: Preview }) {
  return (
    <figure class="diff">
      <figcaption>{say("wouldWrite")} <code>{preview.file}</code></figcaption>
      <pre tabIndex={0}>
        {preview.lines.map(({ kind, text }, n) => <span key={n} class={kind}>{kind === "added" ? "+ " : "  "}{text}{"\n"}</span>)}
      </pre>
      {preview.note && <p><bdi>{inLanguage(preview.note)}</bdi></p>}
    </figure>
  );
}
