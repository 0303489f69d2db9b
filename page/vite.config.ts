import { defineConfig } from "vitest/config";
import { singleFile } from "./build/single-file.ts";

export default defineConfig({
  plugins: [singleFile("page.html")],
  build: {
    outDir: "../src/main/resources/org/groupkpi/review",
    emptyOutDir: false,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 100_000,
    rolldownOptions: { output: { format: "iife" } },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["tests/unit/**/*.test.ts"] },
});
