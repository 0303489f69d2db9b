import { describe, expect, test } from "vitest";
import { compare, exact, grouped, minus, percent, plus, shareText, times, total, type Exact } from "../../src/exact";

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

  test("shares", () => {
    expect(shareText("0.51")).toBe("51%");
    expect(shareText("0.3333")).toBe("33.33%");
  });
});
