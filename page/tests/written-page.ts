import { readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

export const BUILT = new URL("../../src/main/resources/org/groupkpi/review/page.html", import.meta.url);

/** Writes a page with data in it, as the Java side does, and gives its size in bytes. */
export function writePage(lines: Map<string, unknown>, file: string): number {
  const page = readFileSync(BUILT, "utf8")
    .replace("{{connect}}", "'none'")
    .replace("<!--served-->", "")
    .replace("<!--data-->", () => `<script type="application/octet-stream" id="data">${deflated(lines).toString("base64")}</script>`);
  writeFileSync(file, page);
  return Buffer.byteLength(page);
}

export function deflated(lines: Map<string, unknown>): Buffer {
  return deflateRawSync([...lines].map(([name, value]) => `${name}\t${JSON.stringify(value)}\n`).join(""), { level: 9 });
}
