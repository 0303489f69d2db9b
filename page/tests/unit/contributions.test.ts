import { describe, expect, test } from "vitest";
import { Book } from "../../src/book";
import { contributionsOf, sistersOf, sumOf } from "../../src/contributions";
import { grouped, isZero } from "../../src/exact";
import { figureOf } from "../../src/figure";
import { Lines } from "../../src/lines";
import { SMALL, syntheticLines } from "../synthetic";

const book = new Book(new Lines(new Map([...syntheticLines(SMALL)].map(([name, value]) => [name, JSON.stringify(value)]))));

describe("contributions", () => {
  test("are share times own figure, exactly, the greatest first", () => {
    const list = contributionsOf(book, { entity: 0, code: 2, year: 2 });
    const sizes = list.map(({ amount }) => Number(grouped(amount!).replaceAll(",", "")));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const half = list.find(({ share }) => share === "0.51")!;
    expect(half.amount).toEqual({ digits: half.own.value!.digits * 51n, scale: half.own.value!.scale + 2 });
  });

  test("add up to the figure of a sum, less eliminations", () => {
    for (const code of [1, 2, 3, 4]) {
      const ref = { entity: 0, code, year: 2 };
      expect(isZero(sumOf(figureOf(book, ref), contributionsOf(book, ref))!.rest)).toBe(true);
    }
    const eliminated = { entity: 0, code: 0, year: 2 };
    expect(grouped(sumOf(figureOf(book, eliminated), contributionsOf(book, eliminated))!.rest, 2)).toBe("-12.50");
  });

  test("entities that gave nothing are not among them", () => {
    const ref = { entity: 0, code: 4, year: 2 };
    const gaps = book.figures(0)!.gaps[book.at(ref)];
    expect(gaps.length).toBeGreaterThan(0);
    expect(contributionsOf(book, ref).filter(({ entity }) => gaps.includes(entity))).toEqual([]);
  });

  test("sisters are of the same segment, this one among them", () => {
    const sisters = sistersOf(book, { entity: 4, code: 2, year: 2 });
    expect(new Set(sisters.map(({ ref }) => book.entities.segment[ref.entity]))).toEqual(new Set([1]));
    expect(sisters.map(({ ref }) => ref.entity)).toContain(4);
  });
});
