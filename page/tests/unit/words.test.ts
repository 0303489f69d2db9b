import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(__dirname, "../../src");
const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const text = (file: string) => readFileSync(join(SOURCES, file), "utf8");

test("every word is used", () => {
  const words = [...text("words.ts").matchAll(/^ {2}(\w+): \[/gm)].map(([, word]) => word);
  const all = files.filter((file) => file !== "words.ts").map(text).join("\n");
  expect(words.filter((word) => !all.includes(`"${word}"`))).toEqual([]);
});

test("Chinese stands in one file only", () => {
  expect(files.filter((file) => file !== "words.ts" && /\p{Script=Han}/u.test(text(file)) && file !== "data.ts")).toEqual([]);
});

test("both languages fill in the same", () => {
  const pairs = [...text("words.ts").matchAll(/^ {2}(\w+): \["(.*)", "(.*)"\],$/gm)];
  expect(pairs.length).toBeGreaterThan(100);
  const places = (one: string) => [...one.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [, , zh, en] of pairs) expect(places(en)).toEqual(places(zh));
});
