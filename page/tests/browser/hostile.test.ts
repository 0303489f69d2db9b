import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { SMALL } from "../synthetic";
import { madeUp, open, startChromium } from "./chromium";

const HOSTILE = "<img src=x onerror=\"window.harmed=1\"></script><script>window.harmed=1</script>\u202e&quot;'\"<b style=color:red>{{x}}${y}<!--";

let browser: Browser;
const { url } = madeUp("hostile", { ...SMALL, text: (plain) => plain + HOSTILE });

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test.each(["#/", "#/submissions", "#/findings?finding=0", "#/tables", "#K0@2024/ALUM?change", "#K5@2024/ALUM", "#K1@2022/ALUM", "#K0@2024/E11", "#K0@2024/E9"])(
  "texts of workbooks stay texts at %s", async (hash) => {
    const { page, troubles } = await open(browser, url + hash);
    for (const row of await page.locator(".contributions button.row").all()) await row.click();
    for (const more of await page.locator("summary").all()) await more.click();
    expect(await page.evaluate(() => "harmed" in window)).toBe(false);
    expect(await page.locator("#page img, #page script, #page b, #page [onerror]").count()).toBe(0);
    expect(await page.locator("body").innerText()).toContain("<img src=x onerror=");
    expect(troubles).toEqual([]);
    await page.close();
  },
);

test("search shows hostile names as texts, too", async () => {
  const { page, troubles } = await open(browser, url);
  await page.keyboard.press("/");
  await page.keyboard.type("onerror");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
  expect(await page.locator("#page img").count()).toBe(0);
  expect(troubles).toEqual([]);
});

test("the policy stops a script and a request, should one ever get in", async () => {
  const { page, troubles } = await open(browser, url);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.harmed = 1";
    document.body.append(script);
    return fetch("https://example.com/").catch(() => undefined);
  });
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(troubles.filter((trouble) => trouble.startsWith("request"))).toEqual([]);
  expect(troubles.join()).toContain("violation of script-src");
  expect(troubles.join()).toContain("violation of connect-src");
});
