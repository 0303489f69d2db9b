import type { Finding } from "../data";
import { book, text } from "../state";
import { codeName } from "./names";

/** Name of the indicator or member that a finding is about, or its code where it has no figures. */
export function indicatorName({ indicator, member }: Finding): string {
  const { codes } = book.value!;
  const whole = book.value!.codeNumber(member ? `${indicator}[${member}]` : indicator);
  if (whole !== undefined) return codeName(codes[whole]);
  const number = book.value!.codeNumber(indicator);
  const name = number === undefined ? indicator : text(codes[number].name);
  return member ? `${name} [${member}]` : name;
}
