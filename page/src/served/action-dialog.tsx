import { useEffect, useRef, useState } from "preact/hooks";
import type { Text } from "../data";
import { keep, keptText } from "../kept";
import { text } from "../state";
import { say } from "../words";
import { acting, type Action, type Preview } from "./actions";
import { ActionFields } from "./action-fields";
import { Diff } from "./diff";
import { expectRun, loadData } from "./live";
import { askJson, Refused } from "./server";

/** Asks for author and reason, shows what would be written, then writes it. */
export function ActionDialog() {
  const action = acting.value;
  return action ? <Opened key={JSON.stringify(action)} action={action} /> : null;
}

function Opened({ action }: { action: Action }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [fields, setFields] = useState<Record<string, string>>({ author: keptText("author"), ...startOf(action) });
  const [preview, setPreview] = useState<Preview>();
  const [trouble, setTrouble] = useState<Text>("");
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current!.showModal(), []);
  const close = () => (acting.value = undefined);
  const send = async (path: string, more: object) => {
    setBusy(true);
    setTrouble("");
    try {
      return await askJson<Preview>(path, { ...action, ...fields, ...more });
    } catch (error) {
      setTrouble(error instanceof Refused ? error.told : String(error));
      setPreview(undefined);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    keep("author", fields.author);
    if (!preview) setPreview(await send("/preview", {}));
    else if (await send("/write", { digest: preview.digest })) {
      close();
      // Reviews are no part of a run, and show at once; all else shows with the next run.
      if (action.action === "review") await loadData();
      else expectRun();
    }
  };
  return (
    <dialog ref={dialog} class="action" aria-labelledby="action-title" onClose={close}>
      <form onSubmit={submit}>
        <h2 id="action-title">{say(action.action)}</h2>
        <ActionFields
          action={action} fields={fields}
          change={(name, value) => {
            setFields({ ...fields, [name]: value });
            setPreview(undefined);
          }}
        />
        {preview && <Diff preview={preview} />}
        {trouble && <p class="alert" role="alert">{text(trouble)}</p>}
        <p class="buttons">
          <button type="button" onClick={() => dialog.current!.close()}>{say("cancel")}</button>
          <button type="submit" class="chief" disabled={busy}>{say(preview ? "write" : "preview")}</button>
        </p>
      </form>
    </dialog>
  );
}

function startOf(action: Action): Record<string, string> {
  if (action.action === "adjust") return { value: "", unit: action.unit, type: "correction", counterparty: "", reason: "", evidence: "" };
  if (action.action === "waive") return { reason: "", until: "" };
  return action.action === "accept" ? { reason: "" } : {};
}
