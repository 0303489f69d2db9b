import { say } from "../words";

export function Unreadable() {
  return <p class="opening" role="alert">{say("unreadable")}</p>;
}
