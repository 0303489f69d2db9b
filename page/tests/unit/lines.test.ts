import { expect, test } from "vitest";
import { bytesOf, readLines } from "../../src/lines";
import { SMALL, syntheticLines } from "../synthetic";
import { deflated } from "../written-page";

test("lines come out as they were written, also where a piece ends inside a character", async () => {
  const written = new Map<string, unknown>([["long", "示例铝业".repeat(100_000)], ...syntheticLines(SMALL)]);
  const lines = await readLines(bytesOf(deflated(written).toString("base64")));
  expect(lines.names()).toEqual([...written.keys()]);
  for (const [name, value] of written) expect(lines.get(name)).toEqual(JSON.parse(JSON.stringify(value)));
});

test("a name that is not there is undefined", async () => {
  const lines = await readLines(bytesOf(deflated(new Map([["head", 1]])).toString("base64")));
  expect(lines.get("figures.7")).toBeUndefined();
  expect(lines.text("own.3")).toBe("");
});

test("bytes that are no data are refused", async () => {
  await expect(readLines(bytesOf("AAAA////"))).rejects.toThrow();
});
