import type { Ref } from "../book";

export function Trend(_: { figure: Ref }) {
  return null;
}
