import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { SMALL } from "../synthetic";
import { madeUp, open, startChromium } from "./chromium";

let browser: Browser;
const { url } = madeUp("views", SMALL);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test("findings are filtered, the address holds the filter, and each opens to its cell", async () => {
  const { page, troubles } = await open(browser, url + "#/findings");
  await page.locator(".choice select").first().selectOption("error");
  expect(await page.locator(".found").innerText()).toBe("5 of 30");
  await page.getByLabel("Containing").fill("K9 1,234");
  expect(await page.locator(".found").innerText()).toBe("1 of 30");
  expect(page.url()).toContain("severity=error&text=K9");
  await page.getByRole("listitem").getByRole("link").click();
  const panel = page.getByRole("dialog");
  expect(await panel.locator(".marked").innerText()).toContain("1,234,000");
  expect(await panel.innerText()).toContain("See whether the unit is tonnes");
  await panel.getByRole("link", { name: /Where this figure/ }).click();
  expect(page.url()).toMatch(/#K9@2024\/E\d+$/);
  await page.goBack();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  expect(await page.locator(".choice select").first().inputValue()).toBe("error");
  expect(troubles).toEqual([]);
});

test("the overview leads to the bridge of a change", async () => {
  const { page } = await open(browser, url);
  expect(await page.locator(".who").innerText()).toContain("of 11 entities have sent");
  await page.locator(".moved a").first().click();
  const panel = page.getByRole("dialog");
  expect(await panel.locator("section h3").first().innerText()).toBe("What changed it");
  expect(await panel.locator(".waterfall li").count()).toBe(5);
  await panel.getByRole("link", { name: /E1 / }).click();
  expect(page.url()).toContain("@2024/E1");
});

test("submissions are a tree, or those first that need attention", async () => {
  const { page } = await open(browser, url + "#/submissions");
  const names = () => page.locator(".entity-name").allInnerTexts();
  expect((await names())[0]).toBe("Aluminium Works 1");
  await page.getByRole("columnheader", { name: "Errors" }).getByRole("button").click();
  expect((await names())[0]).toBe("Aluminium Works 2");
  await page.getByRole("button", { name: /Not sent/ }).click();
  expect(await names()).toEqual(["Aluminium Works 4", "Aluminium Works 6", "Aluminium Works 11"]);
  expect(await page.locator(".state-word.missing").first().innerText()).toBe("Late");
});

test("/ searches names, entities and values", async () => {
  const { page } = await open(browser, url);
  const ask = async (text: string) => {
    await page.keyboard.type(text);
    const found = await page.getByRole("option").allInnerTexts();
    await page.keyboard.press("ControlOrMeta+A");
    return found;
  };
  await page.keyboard.press("/");
  expect((await ask("K7")).join()).toContain("Emissions of kind 7");
  expect((await ask("4863.05"))[0]).toContain("4,863.05");
  expect((await ask("814.96"))[0]).toContain("Aluminium Works 10");
  expect((await ask("no such thing")).length).toBe(0);
  expect(await page.locator(".nothing").innerText()).toBe("Nothing found");
  await ask("814.96");
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#K0@2024/E10");
});

test("arrow keys walk over the numbers of a table, Enter opens one", async () => {
  const { page } = await open(browser, url + "#/tables");
  await page.locator("#table-t0 a.number").first().focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
  expect(page.url()).toContain("#K1@2024/ALUM");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("href") === "#K1@2024/ALUM");
  expect(await page.locator("#table-t0 a.number[tabindex='0']").count()).toBe(1);
});

test("tables are shown in traditional characters where the project prints them", async () => {
  const { page } = await open(browser, url + "#/tables", { locale: "zh-CN" });
  await page.getByRole("button", { name: "繁體" }).click();
  expect(await page.locator("caption").first().innerText()).toContain("表 1 排放（繁體）");
});

test("language and theme switch, and stay", async () => {
  const { page } = await open(browser, url + "#/tables");
  await page.getByRole("button", { name: "中文" }).click();
  expect(await page.locator("caption").first().innerText()).toContain("表 1 排放");
  expect(await page.getAttribute("html", "lang")).toBe("zh");
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.getByRole("button", { name: "深色" }).click();
  expect(await ink()).not.toBe(light);
  await page.reload();
  await page.waitForSelector("main");
  expect(await page.getAttribute("html", "class")).toContain("dark");
  expect(await page.getAttribute("html", "lang")).toBe("zh");
});

test("on a narrow screen the panel covers the page and keeps focus inside", async () => {
  const { page } = await open(browser, url + "#K0@2024/ALUM", { viewport: { width: 420, height: 800 } });
  for (let n = 0; n < 40; n++) await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".panel") !== null)).toBe(true);
  for (const view of ["overview", "submissions", "findings", "tables"]) {
    await page.goto(url + "#/" + view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(420);
  }
});

test("printed, a figure's panel follows the tables, on white paper", async () => {
  const { page } = await open(browser, url + "#K0@2024/ALUM", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".panel").evaluate((panel) => getComputedStyle(panel).position)).toBe("static");
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(29, 37, 40)");
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test("from the file system nothing of kpi open shows", async () => {
  for (const hash of ["#K0@2024/ALUM", "#/submissions", "#/findings?finding=1"]) {
    const { page } = await open(browser, url + hash);
    expect(await page.locator(".act, .live, input[type=file]").count(), hash).toBe(0);
  }
});

test("text that is no data is told, not shown as an empty page", async () => {
  const page = await browser.newPage();
  await page.goto("file://" + new URL("../../../src/main/resources/org/groupkpi/review/page.html", import.meta.url).pathname);
  expect(await page.getByRole("alert").count()).toBe(1);
});

describe("axe finds nothing serious", () => {
  test.each([
    ["#/", "light"], ["#/", "dark"], ["#/submissions", "light"], ["#/findings?finding=1", "light"], ["#/findings?finding=1", "dark"],
    ["#/tables", "light"], ["#K0@2024/ALUM?change", "light"], ["#K0@2024/ALUM?change", "dark"], ["#K0@2024/E4", "light"], ["#K5@2024/ALUM", "light"],
  ] as const)("%s, %s", async (hash, colorScheme) => {
    const { page } = await open(browser, url + hash, { colorScheme });
    await page.getByRole("button", { name: /Aluminium Works 11/ }).first().click({ timeout: 300 }).catch(() => {});
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}
