import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Text } from "../data";
import { text } from "../state";
import { say } from "../words";
import { expectRun } from "./live";
import { ask, Refused, served } from "./server";

const over = signal(false);
const told = signal<Text>("");
const standing = signal<File | undefined>(undefined);

/** Workbooks dropped anywhere on the page go into the folder of submissions. */
export function Drop() {
  useEffect(() => {
    if (!served) return;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      over.value = event.type !== "drop" && !(event.type === "dragleave" && event.relatedTarget === null);
      if (event.type === "drop") void put([...event.dataTransfer.files]);
    };
    const events = ["dragenter", "dragover", "dragleave", "drop"] as const;
    events.forEach((name) => addEventListener(name, drag));
    return () => events.forEach((name) => removeEventListener(name, drag));
  }, []);
  if (!served) return null;
  const file = standing.value;
  return (
    <>
      {over.value && <div class="drop">{say("dropHere")}</div>}
      {(told.value || file) && (
        <div class="told" role="alert">
          <p><bdi>{text(told.value)}</bdi></p>
          {file && <button type="button" class="act" onClick={() => void put([file], true)}>{say("replaceFile", file.name)}</button>}
          <button
            type="button"
            onClick={() => {
              told.value = "";
              standing.value = undefined;
            }}
          >
            {say("close")}
          </button>
        </div>
      )}
    </>
  );
}

/** For those who do not drag: the same by a file dialog. */
export function PutButton() {
  if (!served) return null;
  return (
    <label class="act put">
      {say("putWorkbook")}
      <input type="file" class="aside" accept=".xlsx,.xls,.xlsm" multiple onChange={(event) => void put([...(event.currentTarget.files ?? [])])} />
    </label>
  );
}

async function put(files: File[], replacing?: true): Promise<void> {
  standing.value = undefined;
  told.value = "";
  for (const file of files) {
    try {
      await ask(`/submissions?name=${encodeURIComponent(file.name)}${replacing ? "&replace=yes" : ""}`, { method: "POST", body: file });
      expectRun();
    } catch (error) {
      told.value = error instanceof Refused ? error.told : String(error);
      if (error instanceof Refused && error.status === 409) standing.value = file;
    }
  }
}
