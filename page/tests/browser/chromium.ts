import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { syntheticLines, type Size } from "../synthetic";
import { writePage } from "../written-page";

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

const folder = mkdtempSync(join(tmpdir(), "review-page-"));

/** Writes a page of a made-up group; gives its address and its size. */
export function madeUp(name: string, size: Size): { url: string; bytes: number } {
  const file = join(folder, name + ".html");
  const bytes = writePage(syntheticLines(size), file);
  return { url: "file://" + file, bytes };
}

/** A page, and everything that went wrong in it: errors, messages of the console, requests, violations of the policy. */
export interface Watched {
  page: Page;
  troubles: string[];
}

export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const page = await browser.newPage({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push("error: " + error.message));
  page.on("console", (message) => troubles.push("console: " + message.text()));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url.split("#")[0]) troubles.push("request: " + request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error("violation of " + event.violatedDirective));
  });
  await page.goto(url);
  await page.waitForSelector("main");
  return { page, troubles };
}
