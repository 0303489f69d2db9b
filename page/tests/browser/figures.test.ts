import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { SMALL } from "../synthetic";
import { madeUp, open, startChromium } from "./chromium";

let browser: Browser;
const { url } = madeUp("small", SMALL);

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test("a number leads down to the cell in which it stood, and nothing goes wrong", async () => {
  const { page, troubles } = await open(browser, url + "#/tables");
  await page.locator("#table-t0 a.number").nth(2).click();
  expect(page.url()).toContain("#K0@2024/ALUM");
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: /Aluminium Works 10/ }).click();
  const own = panel.locator(".own");
  expect(await own.innerText()).toContain("submissions/2024/E10.xlsx");
  expect(await own.innerText()).toContain("E5");
  expect(await panel.locator(".totals").innerText()).toContain("4,863.05");
  expect(troubles).toEqual([]);
});

test("a link to a figure opens its panel beside the table, and Esc closes it", async () => {
  const { page } = await open(browser, url + "#K5@2024/ALUM");
  expect(await page.getByRole("dialog").innerText()).toContain("K4 / K3");
  await page.getByRole("dialog").getByRole("link", { name: /K4/ }).click();
  expect(await page.getByRole("navigation", { name: "Path" }).innerText()).toContain("Emissions of kind 5");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(page.url()).toContain("#/tables");
});
