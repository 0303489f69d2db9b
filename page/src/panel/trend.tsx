import type { Ref } from "../book";
import { Columns } from "../chart/columns";
import { size } from "../exact";
import { figureOf } from "../figure";
import { head } from "../parts/head";
import { refHash, yearLabel } from "../parts/names";
import { book } from "../state";
import { say } from "../words";

/** The figure in each year that tables print. */
export function Trend({ figure }: { figure: Ref }) {
  const years = head().years.map((_, year) => {
    const ref = { ...figure, year };
    const { display, value } = figureOf(book.value!, ref);
    return { label: yearLabel(year), text: display || "—", value: value && display ? size(value) : undefined, href: refHash(ref), marked: year === figure.year };
  });
  if (years.filter(({ value }) => value !== undefined).length < 2) return null;
  return (
    <section>
      <h3>{say("trend")}</h3>
      <Columns columns={years} label={say("trend")} />
    </section>
  );
}
