import { effect, signal } from "@preact/signals";
import type { Book } from "./book";
import type { Text } from "./data";
import { kept, keep } from "./kept";

export type Lang = "zh" | "en";
export type Theme = "light" | "dark";

/** What the page shows data of; undefined until it is read. */
export const book = signal<Book | undefined>(undefined);

export const lang = signal<Lang>(kept("lang", ["zh", "en"]) ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
export const theme = signal<Theme | undefined>(kept("theme", ["light", "dark"]));

/** Whether tables are shown in traditional characters, where the project prints them in these, too. */
export const traditional = signal(false);

/** The language that tables are shown in. */
export function tableLanguage(): string {
  return lang.value === "zh" && traditional.value ? "zh_hant" : lang.value;
}

/** A text in the language of the page. */
export function text(both: Text): string {
  return typeof both === "string" ? both : both[lang.value];
}

export function isDark(): boolean {
  return (theme.value ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
}

effect(() => {
  document.documentElement.lang = lang.value;
  keep("lang", lang.value);
});

effect(() => {
  const root = document.documentElement.classList;
  root.toggle("dark", theme.value === "dark");
  root.toggle("light", theme.value === "light");
  if (theme.value) keep("theme", theme.value);
});
