import type { Ref } from "../book";

export function BridgeSection(_: { figure: Ref }) {
  return null;
}
