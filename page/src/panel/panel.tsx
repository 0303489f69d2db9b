import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { book } from "../state";
import { route } from "../route";
import { say } from "../words";
import { closePanel, isOpen } from "./opening";
import { EntityCard } from "./entity-card";
import { FigureCard } from "./figure-card";
import { FindingCard } from "./finding-card";
import { keepFocus } from "./focus";

/** Beside the view: where a number comes from, or what a finding is about. */
export function Panel() {
  const panel = useRef<HTMLDivElement>(null);
  const open = isOpen();
  useLayoutEffect(() => (open && panel.current ? keepFocus(panel.current) : undefined), [open]);
  useEffect(() => {
    document.documentElement.classList.toggle("with-panel", open);
    panel.current?.scrollTo(0, 0);
  }, [open, route.value.figure, route.value.query.finding, route.value.query.unit]);
  if (!open) return null;
  return (
    <div ref={panel} class="panel" role="dialog" aria-labelledby="panel-title" tabIndex={-1}>
      <button type="button" class="close" aria-label={say("close")} onClick={closePanel}>×</button>
      <Content />
    </div>
  );
}

function Content() {
  const { figure, query } = route.value;
  if (!figure && query.unit !== undefined) return <EntityCard code={query.unit} />;
  if (!figure) return <FindingCard number={Number(query.finding)} />;
  const ref = book.value!.find(figure);
  if (ref) return <FigureCard figure={ref} change={figure.change} />;
  return <h2 id="panel-title">{say("unknownFigure", `${figure.code}@${figure.year}/${figure.entity}`)}</h2>;
}
