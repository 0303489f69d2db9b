import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const DATA = "<!--data-->";
const SERVED = "<!--served-->";
const LIBRARIES = ["preact", "@preact/signals", "@preact/signals-core"];

/** Joins page, script and style in one file, whose content-security-policy allows just these two. */
export function singleFile(name: string): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      let page = "";
      let script = "";
      let style = "";
      for (const [file, part] of Object.entries(bundle)) {
        if (part.type === "chunk") script += part.code.trim();
        else if (file.endsWith(".css")) style += String(part.source).trim();
        else if (file.endsWith(".html")) page = String(part.source);
        delete bundle[file];
      }
      this.emitFile({ type: "asset", fileName: name, source: joined(page, script, style) });
    },
  };
}

function joined(page: string, script: string, style: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error("the script would end the element that holds it");
  if (/<\//.test(style)) throw new Error("the style would end the element that holds it");
  const bare = page.replace(/\s*<script type="module"[^>]*><\/script>/, "").replace(/\s*<link rel="stylesheet"[^>]*>/, "");
  const file = bare
    .replace("<!doctype html>", () => `<!doctype html>\n<!--\n${notices()}\n-->`)
    .replace("<head>", () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`)
    .replace("</head>", () => `<style>${style}</style>\n</head>`)
    .replace("</body>", () => `<script>${script}</script>\n</body>`);
  for (const mark of [DATA, SERVED]) {
    if (file.split(mark).length !== 2) throw new Error(`${mark} has to occur once`);
  }
  return file.trimEnd() + "\n";
}

/** Licences of the libraries inside, which ask to go where the copies go. */
function notices(): string {
  const texts = LIBRARIES.map((name) => {
    const folder = new URL(`../node_modules/${name}/`, import.meta.url);
    const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as { version: string };
    return `Holds ${name} ${version}\n\n${readFileSync(new URL("LICENSE", folder), "utf8").trim()}`;
  });
  if (texts.some((text) => text.includes("--"))) throw new Error("a licence would end the comment that holds it");
  return texts.join("\n\n");
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "img-src data:",
    "connect-src {{connect}}",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return "sha256-" + createHash("sha256").update(text).digest("base64");
}
