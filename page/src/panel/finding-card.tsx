import { book, text } from "../state";
import { say } from "../words";
import { entityName } from "../parts/names";
import { indicatorName } from "../parts/indicator-name";
import { impactText } from "../views/finding-row";
import { Breadcrumb } from "./breadcrumb";
import { FindingSteps } from "./finding-steps";
import { Neighbourhood } from "./neighbourhood";
import { step } from "./trail";
import { Act } from "../served/act";
import { findingFigure } from "../findings";
import { refHash } from "../parts/names";

/** One finding: what is wrong, what to do, and the cells around it. */
export function FindingCard({ number }: { number: number }) {
  const finding = book.value!.findings[number];
  if (!finding) return <h2 id="panel-title">{say("none")}</h2>;
  const near = finding.near < 0 ? undefined : book.value!.near(finding.near);
  const figure = findingFigure(book.value!, finding);
  const title = book.value!.kinds[finding.code];
  const facts: [string, string][] = [
    [say("found"), finding.found],
    [say("expected"), text(finding.expected)],
    [say("remedy"), text(finding.remedy)],
    [say("impact"), impactText(finding.impact)],
    [say("cell"), [finding.sheet, finding.cell].filter(Boolean).join(" · ")],
    [say("file"), finding.file],
  ];
  return (
    <div class="card finding" onClick={step}>
      <Breadcrumb />
      <p class="of">
        <span class={"severity " + finding.severity}>{say(finding.severity)}</span> {finding.code} {title ? text(title) : ""}
        {finding.state !== "open" && <em>{say(finding.state)}</em>}
      </p>
      <h2 id="panel-title">{[entityName(finding.entity) || say("group"), indicatorName(finding), finding.year].filter(Boolean).join(" · ")}</h2>
      <p class="message"><bdi>{text(finding.message)}</bdi></p>
      {finding.flips.length > 0 && <p class="alert">{say("flips")} {finding.flips.map(text).join("；")}</p>}
      {near && <Neighbourhood near={near} />}
      <dl class="place">
        {facts.filter(([, fact]) => fact).map(([label, fact]) => <div key={label}><dt>{label}</dt><dd><bdi>{fact}</bdi></dd></div>)}
      </dl>
      {figure && <p class="onward"><a href={refHash(figure)}>{say("toFigure")} →</a></p>}
      {finding.state === "open" && <Act action={{ action: "waive", finding: number }} />}
      <FindingSteps number={number} />
    </div>
  );
}
