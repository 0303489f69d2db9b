import type { Figure } from "../figure";
import type { Sum } from "../contributions";
import { isZero, roundsTo, shown } from "../exact";
import { book } from "../state";
import { say } from "../words";

/** The line under contributions that leads back to the figure. */
export function TotalRow({ figure, sum }: { figure: Figure; sum: Sum | undefined }) {
  if (!sum) return null;
  const { decimals } = book.value!.codes[figure.ref.code];
  const adjusted = (book.value!.figures(figure.ref.entity)?.adjustments[book.value!.at(figure.ref)] ?? []).length > 0;
  const exactly = shown(figure.value!, decimals);
  return (
    <dl class="totals">
      {!isZero(sum.rest) && (
        <div><dt>{say(adjusted ? "adjustedBy" : "rest")}</dt><dd>{shown(sum.rest, decimals)}</dd></div>
      )}
      <div class="total">
        <dt>{say(exactly === figure.display ? "equals" : roundsTo(figure.value!, figure.display) ? "roundsTo" : "totalIs")}</dt>
        <dd>{exactly}</dd>
      </div>
    </dl>
  );
}
