import { head } from "../parts/head";
import { say } from "../words";
import { Coverage } from "./coverage";
import { Movements } from "./movements";
import { Targets } from "./targets";
import { Who } from "./who";
import { Wrong } from "./wrong";

/** The four questions: who has sent, what is wrong, what changed, and how complete and how near to its targets the group is. */
export function Overview() {
  return (
    <div class="overview">
      {head().blocked && <p class="blocked alert" role="alert">{say("blocked")} <a href="#/findings?severity=error&state=open">{say("toErrors")}</a></p>}
      <Who />
      <Wrong />
      <Coverage />
      <Movements />
      <Targets />
    </div>
  );
}
