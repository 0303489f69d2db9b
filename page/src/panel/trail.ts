import { effect, signal } from "@preact/signals";
import { figureHash, route, type FigureLink } from "../route";

/** The figures that were walked through inside the panel, the one looked at last. */
export const trail = signal<FigureLink[]>([]);

let inside = false;

/** Called for a click inside the panel: what opens next is a step of the same walk. */
export function step(event: Event): void {
  inside = (event.target as Element).closest("a[href^='#']") !== null;
}

effect(() => {
  const { figure } = route.value;
  const before = trail.peek();
  if (!figure) trail.value = [];
  else {
    const seen = before.findIndex((link) => hash(link) === hash(figure));
    if (seen >= 0) trail.value = before.slice(0, seen + 1);
    else trail.value = inside ? [...before, figure] : [figure];
  }
  inside = false;
});

export function hash(link: FigureLink): string {
  return figureHash(link.code, link.year, link.entity, link.change);
}
