import { describe, expect, test } from "vitest";
import { compare, exact, grouped, minus, percent, plus, rounded, roundsTo, shareText, shown, times, total, type Exact } from "../../src/exact";

const of = (text: string): Exact => exact(text)!;

describe("exact decimals", () => {
  test.each([
    ["1234.50", 2, "1,234.50"], ["-0.5", 0, "-0.5"], ["1.2E+3", 0, "1,200"], ["1E-3", 0, "0.001"], ["0", 2, "0.00"], [".5", 0, "0.5"],
    ["12345678901234567890.123456789", 0, "12,345,678,901,234,567,890.123456789"], ["100", 0, "100"], ["999", 0, "999"], ["1000", 0, "1,000"],
  ])("%s with %i decimals is %s", (text, decimals, shown) => expect(grouped(of(text), decimals)).toBe(shown));

  test.each(["", "-", "abc", "1,2", "1.2.3", "NaN", "1e99999"])("%s is no number", (text) => expect(exact(text)).toBeUndefined());

  test("adds and multiplies without loss", () => {
    expect(grouped(plus(of("0.1"), of("0.2")))).toBe("0.3");
    expect(grouped(minus(of("0.3"), of("0.1")))).toBe("0.2");
    expect(grouped(times(of("0.51"), of("814.96")))).toBe("415.6296");
    expect(grouped(total(["0.1", "0.02", "-0.12"].map(of)), 2)).toBe("0.00");
  });

  test("compares across scales", () => {
    expect(compare(of("1.10"), of("1.1"))).toBe(0);
    expect(compare(of("-2"), of("1.5"))).toBe(-1);
    expect(compare(of("2"), of("1.999"))).toBe(1);
  });

  test.each([["1", "3", "33.3%"], ["2", "3", "66.7%"], ["-1", "3", "-33.3%"], ["0.05", "100", "0.1%"], ["1", "0", ""]])(
    "%s of %s is %s", (part, whole, shown) => expect(percent(of(part), of(whole))).toBe(shown),
  );

  test.each([["4863.0547", "4,863.05", true], ["4863.06", "4,863.05", false], ["0.941234", "0.94", true], ["-0.5", "-1", true], ["2", "<0.01", false]])(
    "%s printed as %s: %s", (value, printed, agrees) => expect(roundsTo(of(value), printed)).toBe(agrees),
  );

  test.each([["80.242416597689061072", "80.242416…"], ["1.5000000000000000", "1.5"], ["0.123456789", "0.123456789"]])(
    "%s is shown as %s", (value, text) => expect(shown(of(value))).toBe(text),
  );

  test("rounds half away from zero", () => {
    expect(grouped(rounded(of("-48.285"), 2), 2)).toBe("-48.29");
    expect(grouped(rounded(of("1.2021"), 2), 2)).toBe("1.20");
  });

  test("shares", () => {
    expect(shareText("0.51")).toBe("51%");
    expect(shareText("0.3333")).toBe("33.33%");
  });
});
