import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { startChromium } from "./chromium";

const SAMPLE = resolve(__dirname, "../../../sample-workbooks");
const RUN = 120_000;

/** With the tool itself, on a copy of the sample: KPI=../kpi. */
describe.runIf(process.env.KPI)("kpi open", () => {
  const project = mkdtempSync(join(tmpdir(), "kpi-open-"));
  let browser: Browser;
  let kpi: ChildProcess;
  let address: string;

  beforeAll(async () => {
    cpSync(SAMPLE, project, { recursive: true });
    browser = await startChromium();
    kpi = spawn(resolve(process.env.KPI!), ["open", "--no-browser", project], { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
    address = await new Promise((found) => {
      createInterface(kpi.stdout!).on("line", (line) => /http:\S+token=\S+/.exec(line)?.forEach((url) => found(url)));
    });
  }, RUN);
  afterAll(async () => {
    kpi.kill();
    await browser.close();
  });

  test("a reviewed figure lands as a row, an adjustment too, and the figure changes", async () => {
    const page = await browser.newPage({ locale: "en-US", viewport: { width: 1280, height: 900 } });
    await page.goto(address + "#WATER_FRESH@2024/XL");
    const dialog = page.locator("dialog");
    const write = async () => {
      await dialog.getByRole("button", { name: "See what would be written" }).click();
      await dialog.locator(".added").waitFor();
      await dialog.getByRole("button", { name: "Write", exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    };
    await page.getByRole("button", { name: "Mark as reviewed" }).click();
    await dialog.getByLabel("Author").fill("Li Ming");
    expect(existsSync(join(project, "reviews.csv"))).toBe(false);
    await write();
    await page.getByText("Reviewed by Li Ming").waitFor();
    expect(readFileSync(join(project, "reviews.csv"), "utf8")).toContain("WATER_FRESH,,2024,0.941234,Li Ming,");

    await page.getByRole("button", { name: "Adjust this figure" }).click();
    await dialog.getByLabel("Value").fill("-0.01");
    await dialog.getByLabel("Reason").fill("meter read again");
    await write();
    await page.getByText("Li Ming reviewed 0.941234").waitFor({ timeout: RUN });
    expect(await page.locator(".value strong").innerText()).toBe("0.93");
    expect(readFileSync(join(project, "definitions/adjustments.csv"), "utf8")).toContain("WATER_FRESH,-0.01,");
  }, RUN);

  test("without the token nothing is answered", async () => {
    expect((await fetch(new URL("/data", address))).status).toBe(403);
  });
});
