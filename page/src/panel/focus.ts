import { closePanel } from "./opening";

const REACHED = "a[href], button:not([disabled]), input, select, textarea, summary, [tabindex='0']";

/** Whether the panel covers the page, so that Tab has to stay inside. */
function covers(): boolean {
  return matchMedia("(max-width: 900px)").matches;
}

/**
 * Esc closes the panel and gives focus back to what opened it; where the panel covers the page, Tab stays inside.
 * A dialog above the panel looks after its own keys.
 */
export function keepFocus(panel: HTMLElement): () => void {
  const opener = document.activeElement as HTMLElement | null;
  panel.focus({ preventScroll: true });
  const pressed = (event: KeyboardEvent) => {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && !event.defaultPrevented) closePanel();
    if (event.key === "Tab" && covers()) stayInside(panel, event);
  };
  document.addEventListener("keydown", pressed);
  return () => {
    document.removeEventListener("keydown", pressed);
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  };
}

export function stayInside(box: HTMLElement, event: KeyboardEvent): void {
  const reached = [...box.querySelectorAll<HTMLElement>(REACHED)];
  const edge = event.shiftKey ? reached[0] : reached.at(-1);
  const active = document.activeElement;
  if (active !== edge && active !== box && box.contains(active)) return;
  if (active === box && !event.shiftKey) return;
  event.preventDefault();
  (event.shiftKey ? reached.at(-1) : reached[0])?.focus();
}
