import type { Text } from "../data";
import { text } from "../state";
import { say } from "../words";

export function Unreadable({ told }: { told: Text }) {
  return <p class="opening" role="alert">{text(told) || say("unreadable")}</p>;
}
