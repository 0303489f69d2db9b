import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { go } from "../route";
import { book, tableLanguage, text } from "../state";
import { say } from "../words";
import { hitsFor, type Hit } from "./hits";

/** Finds indicators, entities, tables and numbers; `/` leads here from anywhere. */
export function Search() {
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const all = book.value!;
  const hits = useMemo(() => hitsFor(all, all.tables(tableLanguage()), asked), [all, asked, tableLanguage()]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event.target as Element)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    go(hit.href);
  };
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % hits.length);
    }
    if (event.key === "Enter") take(hits[chosen]);
    if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const shown = open && asked.trim() !== "";
  return (
    <div class="search" role="search">
      <input
        ref={field} type="text" role="combobox" aria-label={say("search")} placeholder={say("searchHint") + "  /"} value={asked} autocomplete="off"
        aria-expanded={shown} aria-controls="hits" aria-autocomplete="list" aria-activedescendant={shown && hits.length > 0 ? "hit-" + chosen : undefined}
        onInput={(event) => {
          setAsked(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={pressed}
      />
      <div id="hits" class="hits" role="listbox" aria-label={say("search")} hidden={!shown}>
        {shown && hits.map((hit, n) => (
          <div
            key={n} id={"hit-" + n} class="hit" role="option" aria-selected={n === chosen}
            onMouseDown={(event) => event.preventDefault()} onMouseEnter={() => setChosen(n)} onClick={() => take(hit)}
          >
            <small>{say(hit.kind)}</small> <span>{text(hit.name)}</span> <small>{text(hit.more)}</small>
          </div>
        ))}
      </div>
      <span class={shown && hits.length === 0 ? "hits nothing" : "aside"} role="status">
        {!shown ? "" : hits.length === 0 ? say("noHits") : say("hits", hits.length)}
      </span>
    </div>
  );
}

function isTyping(element: Element): boolean {
  return element.matches("input, select, textarea");
}
