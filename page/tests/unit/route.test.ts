import { beforeAll, describe, expect, test, vi } from "vitest";

let route: typeof import("../../src/route");

beforeAll(async () => {
  vi.stubGlobal("location", { hash: "" });
  vi.stubGlobal("history", {});
  vi.stubGlobal("window", { addEventListener: () => {} });
  route = await import("../../src/route");
});

describe("links", () => {
  test.each([["GHG", "XL"], ["HC[gender=female]", "XL"], ["count(PENALTIES, kind = fire)", "AL/01"], ["比率@a?b#c%", "铝 业"]])("%s of %s comes back", (code, entity) => {
    const hash = route.figureHash(code, 2024, entity, true);
    expect(route.parseFigure(hash.slice(1))).toEqual({ code, year: "2024", entity, change: true });
  });

  test("a plain link is as short as people write it", () => {
    expect(route.figureHash("HC[gender=female]", 2024, "XL")).toBe("#HC[gender=female]@2024/XL");
    expect(route.keyHash("ALUM/GHG@2024")).toBe("#GHG@2024/ALUM");
    expect(route.keyHash("ALUM/GHG@2024/change", true)).toBe("#GHG@2024/ALUM?change");
  });

  test("views carry what is asked for", () => {
    const before = { view: "overview" as const, table: "", query: {} };
    expect(route.parseHash("#/findings?kind=C220&entity=NF03", before)).toEqual({ view: "findings", table: "", query: { kind: "C220", entity: "NF03" } });
    expect(route.parseHash("#/tables/ghg", before)).toEqual({ view: "tables", table: "ghg", query: {} });
    expect(route.parseHash("#/nonsense", before).view).toBe("overview");
    expect(route.viewHash({ view: "findings", query: { text: "水 & 电", kind: "" } })).toBe("#/findings?text=%E6%B0%B4+%26+%E7%94%B5");
  });
});
