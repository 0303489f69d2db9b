import type { Ref } from "../book";
import type { BridgeWords } from "../data";
import { figureOf } from "../figure";
import { head } from "../parts/head";
import { yearLabel } from "../parts/names";
import { book, lang, text } from "../state";
import { say } from "../words";
import { Waterfall } from "./waterfall";

/** What changed a figure against the year before: step by step for the reported node, else the two figures. */
export function BridgeSection({ figure }: { figure: Ref }) {
  const before = { ...figure, year: figure.year - 1 };
  if (before.year < 0 || head().years[before.year] !== head().years[figure.year] - 1) return null;
  const bridge = bridgeOf(figure);
  const now = figureOf(book.value!, figure);
  const then = figureOf(book.value!, before);
  if (!bridge && !(now.display && then.display)) return null;
  return (
    <section>
      <h3>{say(bridge ? "change" : "changed")}</h3>
      {bridge?.remark && <p class="reason">{bridge.remark}</p>}
      {bridge && bridge.rows.length > 0
        ? <Waterfall bridge={bridge} figure={figure} />
        : (
          <dl class="totals">
            <div><dt>{yearLabel(before.year)}</dt><dd>{then.display}</dd></div>
            <div><dt>{yearLabel(figure.year)}</dt><dd>{now.display}</dd></div>
            {text(now.change) && <div class="total"><dt>{say("changed")}</dt><dd>{text(now.change)}</dd></div>}
          </dl>
        )}
    </section>
  );
}

function bridgeOf(figure: Ref): BridgeWords | undefined {
  const { node, year, years } = head();
  if (figure.entity !== node || years[figure.year] !== year) return undefined;
  return book.value!.bridge(figure.code)?.[lang.value];
}
