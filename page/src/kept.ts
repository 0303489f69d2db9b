/** A choice of the reader that the browser remembers, where it may. */
export function kept<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const value = keptText(name);
  return choices.find((choice) => choice === value);
}

export function keptText(name: string): string {
  try {
    return localStorage.getItem("kpi-" + name) ?? "";
  } catch {
    return "";
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem("kpi-" + name, value);
  } catch {
    // Browsers may forbid it for files; then the choice lasts as long as the page.
  }
}
