import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { LARGE } from "../synthetic";
import { madeUp, open, startChromium } from "./chromium";

let browser: Browser;
const { url, bytes } = madeUp("large", LARGE);

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test("500 entities and 200 indicators stay under 5 MB, and only rows in sight are made", async () => {
  expect(bytes).toBeLessThan(5_000_000);
  const { page, troubles } = await open(browser, url + "#/findings");
  expect(await page.locator(".found").innerText()).toBe("5000 findings");
  expect(await page.locator(".finding-row").count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, 100_000));
  await page.locator(".finding-row[aria-posinset='1570']").waitFor();
  await page.getByLabel("Containing").fill("Works 33 ");
  expect(await page.locator(".found").innerText()).toMatch(/^\d+ of 5000$/);
  await page.goto(url + "#/submissions");
  expect(await page.locator(".submission-row").count()).toBeLessThan(60);
  await page.goto(url + "#K1@2024/ALUM");
  await page.getByRole("button", { name: "Show all" }).click();
  expect(await page.locator(".contributions > li").count()).toBeGreaterThan(400);
  expect(troubles).toEqual([]);
});
