import type { Ref } from "../book";

export function Sisters(_: { figure: Ref }) {
  return null;
}
