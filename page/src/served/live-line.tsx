import { text } from "../state";
import { say } from "../words";
import { live, lost } from "./live";
import { served } from "./server";

/** Under the tabs: what the server does, and what arrived. */
export function LiveLine() {
  if (!served) return null;
  return <p class="live" role="status">{words()}</p>;
}

function words() {
  const state = live.value;
  if (lost.value) return <span class="alert">{say("serverLost")}</span>;
  if (!state) return "";
  if (state.working) return say("working");
  if (state.error) return <span class="alert">{text(state.error)}</span>;
  const workbooks = state.arrived.filter((file) => file.startsWith("submissions/")).map((file) => file.split("/").at(-1));
  return (
    <>
      {say("ran", state.run, state.seconds.toFixed(1))}
      {workbooks.length > 0 && <> · {say("arrived")} <bdi>{workbooks.join(", ")}</bdi></>}
    </>
  );
}
