import { useEffect } from "preact/hooks";
import { route, VIEWS, type View } from "../route";
import { book, text } from "../state";
import { say } from "../words";
import { Search } from "../search/search";
import { Switches } from "./switches";

export function Top() {
  const { head } = book.value!;
  const title = text(head.title);
  useEffect(() => {
    document.title = `${text(head.group)} · ${title}`;
  });
  return (
    <>
      <header class="top">
        <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>{say("skip")}</button>
        <div class="head">
          <p class="group">{text(head.group)}</p>
          <h1>
            {title} {head.draft && <span class="draft">{say("draft")}</span>}
          </h1>
        </div>
        <div class="tools">
          <Search />
          <Switches />
        </div>
      </header>
      <nav class="views" aria-label={say("views")}>
        <div>
          {VIEWS.map((view) => (
            <a key={view} href={"#/" + view} aria-current={route.value.view === view ? "page" : undefined}>
              {say(view)} <Count view={view} />
            </a>
          ))}
        </div>
      </nav>
    </>
  );
}

function Count({ view }: { view: View }) {
  if (view !== "findings") return null;
  const open = book.value!.findings.filter((finding) => finding.state === "open" && finding.severity !== "note").length;
  return open > 0 ? <span class="count">{open}</span> : null;
}
