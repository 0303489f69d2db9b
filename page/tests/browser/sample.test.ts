import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { open, startChromium } from "./chromium";

/** Pages that the tool itself wrote, of the sample and of the sample with mistakes: SAMPLE=review.html:wrong/review.html. */
const pages = (process.env.SAMPLE ?? "").split(":").filter(Boolean);

describe.runIf(pages.length > 0)("pages that kpi consolidate wrote", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test.each(pages)("every number of %s leads somewhere", async (file) => {
    const { page, troubles } = await open(browser, "file://" + resolve(file) + "#/tables");
    const [walked, lost] = await page.evaluate(async () => {
      const links = new Set([...document.querySelectorAll("a.number")].map((link) => link.getAttribute("href")!));
      const lost: string[] = [];
      for (const href of links) {
        location.hash = href;
        await new Promise((done) => addEventListener("hashchange", () => setTimeout(done), { once: true }));
        const panel = document.querySelector(".panel");
        if (!panel?.querySelector("section, .reason, .state")) lost.push(href);
      }
      return [links.size, lost];
    });
    expect(walked).toBeGreaterThan(100);
    expect(lost).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test.each(pages)("every finding of %s opens", async (file) => {
    const { page, troubles } = await open(browser, "file://" + resolve(file) + "#/findings");
    const count = Number((await page.locator(".found").innerText()).match(/\d+/)![0]);
    for (let number = 0; number < Math.min(count, 60); number++) {
      await page.evaluate((finding) => (location.hash = `#/findings?finding=${finding}`), number);
      await page.locator(".steps").getByText(`${number + 1} / ${count}`).waitFor();
    }
    expect(troubles).toEqual([]);
  });
});
