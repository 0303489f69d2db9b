import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { startChromium } from "./chromium";
import { KpiOpen } from "./kpi-open";

let browser: Browser;
let server: KpiOpen;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = new KpiOpen();
  const url = await server.start();
  page = await browser.newPage({ locale: "en-US", viewport: { width: 1280, height: 900 } });
  troubles = [];
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(url + "?token=secret#K0@2024/ALUM");
  await page.waitForSelector("main");
  return async () => {
    await page.close();
    server.stop();
  };
});

test("the token leaves the address, and lasts over a reload", async () => {
  expect(page.url()).not.toContain("secret");
  expect(page.url()).toContain("#K0@2024/ALUM");
  await page.reload();
  await page.waitForSelector("main");
  expect(await page.getByRole("dialog").innerText()).toContain("4,863.05");
  expect(troubles).toEqual([]);
});

test("an action asks for author and reason, shows what it would write, then writes it", async () => {
  await page.getByRole("button", { name: "Mark as reviewed" }).click();
  const dialog = page.locator("dialog");
  await dialog.getByLabel("Author").fill("Li Ming");
  await dialog.getByRole("button", { name: "See what would be written" }).click();
  expect(await dialog.locator(".added").innerText()).toContain("E1,K0,Li Ming");
  expect(server.written).toEqual([]);
  await dialog.getByRole("button", { name: "Write", exact: true }).click();
  await page.getByText("Reviewed by Li Ming on 2025-03-01").waitFor();
  expect(server.written).toEqual([{ action: "review", key: "ALUM/K0@2024", author: "Li Ming", digest: "d1" }]);
  expect(troubles).toEqual([]);
});

test("what has changed since it was shown is not written, and is looked at again", async () => {
  await page.getByRole("button", { name: "Mark as reviewed" }).click();
  const dialog = page.locator("dialog");
  await dialog.getByLabel("Author").fill("Li Ming");
  await dialog.getByRole("button", { name: "See what would be written" }).click();
  await dialog.getByText("accepts E2 too").waitFor();
  server.digest = "d2";
  await dialog.getByRole("button", { name: "Write", exact: true }).click();
  await dialog.getByRole("alert").getByText("it has changed").waitFor();
  expect(await dialog.locator(".added").count()).toBe(0);
  expect(server.written).toEqual([]);
  await dialog.getByRole("button", { name: "See what would be written" }).click();
  await dialog.getByRole("button", { name: "Write", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  expect(server.written).toMatchObject([{ digest: "d2" }]);
});

test("a filer's restatement is accepted from the cell that it changed; the page follows the new run", async () => {
  await page.getByRole("button", { name: /Aluminium Works 11/ }).click();
  await page.getByRole("button", { name: "Accept this restatement" }).click();
  await page.locator("dialog").getByLabel("Author").fill("Wang Fang");
  await page.locator("dialog").getByLabel("Reason").fill("as agreed");
  await page.getByRole("button", { name: "See what would be written" }).click();
  await page.getByRole("button", { name: "Write", exact: true }).click();
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.getByText("Run 2").waitFor();
  expect(server.written).toMatchObject([{ action: "accept", entry: 1, author: "Wang Fang", reason: "as agreed" }]);
});

test("a workbook is put among the submissions; one of the same name only when asked", async () => {
  await page.goto(page.url().split("#")[0] + "#/submissions");
  const workbook = { name: "NF03.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK") };
  await page.setInputFiles("input[type=file]", workbook);
  await page.getByText("Arrived: NF03.xlsx").waitFor();
  await page.setInputFiles("input[type=file]", { ...workbook, buffer: Buffer.from("PK second") });
  await page.getByRole("button", { name: "Replace NF03.xlsx" }).click();
  await page.getByText("Run 3").waitFor();
  expect(server.submissions.get("NF03.xlsx")).toBe(9);
});

test("without the token the page tells what the server said", async () => {
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByRole("alert").getByText("no token").waitFor();
});

test("a returned copy is fetched with the token", async () => {
  await page.goto(page.url().split("#")[0] + "#/submissions");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "E1.xlsx", exact: true }).click()]);
  expect(download.suggestedFilename()).toBe("E1.xlsx");
});
