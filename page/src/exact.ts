/** An exact decimal number: `digits` × 10^-`scale`. What is shown is worked out with these, never with floats. */
export interface Exact {
  digits: bigint;
  scale: number;
}

export const ZERO: Exact = { digits: 0n, scale: 0 };

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Reads `-1234.50` or `1.2E+3`; undefined for all else. */
export function exact(text: string | undefined): Exact | undefined {
  const match = PLAIN.exec((text ?? "").trim());
  if (!match || !(match[2] || match[3])) return undefined;
  const fraction = match[3] ?? "";
  const digits = BigInt(match[1] + "0" + match[2] + fraction);
  const scale = fraction.length - Number(match[4] ?? 0);
  return scale < 0 ? { digits: digits * power(-scale), scale: 0 } : { digits, scale };
}

export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { digits: -b.digits, scale: b.scale });
}

export function times(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function total(numbers: Exact[]): Exact {
  return numbers.reduce(plus, ZERO);
}

export function compare(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = at(a, scale) - at(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Exact): boolean {
  return a.digits === 0n;
}

/** For lengths of bars only. */
export function size(a: Exact | undefined): number {
  return a ? Number(plain(a)) : 0;
}

/** All digits, without zeros at the end beyond `decimals`, with thousands separators. */
export function grouped(a: Exact, decimals = 0): string {
  const [whole, fraction = ""] = plain(a).split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(decimals, "0");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return kept ? `${separated}.${kept}` : separated;
}

const LONG = 12;
const CUT = 6;

/** As `grouped`; of a quotient without end the first decimals, and a sign that it goes on. */
export function shown(a: Exact, decimals = 0): string {
  if (a.scale <= LONG) return grouped(a, decimals);
  const kept = Math.max(decimals, CUT);
  const cut = a.digits / power(a.scale - kept);
  return cut * power(a.scale - kept) === a.digits ? grouped(a, decimals) : grouped({ digits: cut, scale: kept }, kept) + "…";
}

/** Rounded half up, away from zero. */
export function rounded(a: Exact, decimals: number): Exact {
  if (a.scale <= decimals) return a;
  const unit = power(a.scale - decimals);
  const digits = (abs(a.digits) * 2n + unit) / (unit * 2n);
  return { digits: a.digits < 0n ? -digits : digits, scale: decimals };
}

/** Whether a printed number is less than one unit of its last digit away, whatever the mode of rounding. */
export function roundsTo(a: Exact, printed: string): boolean {
  const shown = exact(printed.replaceAll(",", ""));
  if (!shown) return false;
  const difference = minus(a, shown);
  return compare({ ...difference, digits: abs(difference.digits) }, { digits: 1n, scale: shown.scale }) < 0;
}

/** Part of a whole in percent with one decimal, rounded half up; "" where the whole is zero. */
export function percent(part: Exact, whole: Exact): string {
  if (isZero(whole)) return "";
  const scale = Math.max(part.scale, whole.scale);
  const sign = part.digits < 0n !== whole.digits < 0n ? -1n : 1n;
  const thousandths = (abs(at(part, scale)) * 2000n + abs(at(whole, scale))) / (abs(at(whole, scale)) * 2n);
  return grouped({ digits: sign * thousandths, scale: 1 }, 1) + "%";
}

/** As a share is written: 0.51 is 51%. */
export function shareText(share: string): string {
  const number = exact(share);
  return number ? grouped({ digits: number.digits * 100n, scale: number.scale }) + "%" : share;
}

function plain(a: Exact): string {
  const digits = abs(a.digits).toString().padStart(a.scale + 1, "0");
  const whole = digits.slice(0, digits.length - a.scale);
  const fraction = digits.slice(digits.length - a.scale);
  return (a.digits < 0n ? "-" : "") + whole + (fraction ? "." + fraction : "");
}

function at(a: Exact, scale: number): bigint {
  return a.digits * power(scale - a.scale);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function abs(number: bigint): bigint {
  return number < 0n ? -number : number;
}
