import type { Finding } from "../data";
import { book, text } from "../state";

/** Name of the indicator that a finding is about, or its code where it has no figures. */
export function indicatorName({ indicator, member }: Finding): string {
  const number = book.value!.codeNumber(indicator);
  const name = number === undefined ? indicator : text(book.value!.codes[number].name);
  return member ? `${name} [${member}]` : name;
}
