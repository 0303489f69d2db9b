// Writes the pictures of docs/images from the pages of the sample and of the sample with mistakes:
// npm run screenshots -- ../output/2024/review.html ../output/with-mistakes/review.html
// and then: pngquant --force --ext .png 96 ../docs/images/review-*.png
import { resolve } from "node:path";
import { chromium } from "playwright-core";

const [sample, mistaken] = process.argv.slice(2).map((file) => "file://" + resolve(file));
const PICTURES = [
  ["overview", mistaken + "#/"],
  ["figure", sample + "#WATER_FRESH@2024/XL"],
  ["findings", mistaken + "#/findings?state=open&finding=1"],
];
const OUT = new URL("../../docs/images/", import.meta.url).pathname;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [locale, lang] of [["zh-CN", "zh"], ["en-US", "en"]]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [name, url] of PICTURES) {
      const page = await browser.newPage({ locale, colorScheme, viewport: { width: 1280, height: 880 } });
      await page.clock.setFixedTime(new Date(2025, 1, 17, 9));
      await page.goto(url);
      await page.waitForSelector("main");
      await page.waitForTimeout(300);
      const theme = colorScheme === "light" ? "" : "-dark";
      await page.screenshot({ path: `${OUT}review-${name}${theme}-${lang}.png` });
      await page.close();
    }
  }
}
await browser.close();
