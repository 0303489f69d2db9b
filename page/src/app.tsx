import { useLayoutEffect, useRef } from "preact/hooks";
import { Top } from "./parts/top";
import { Panel } from "./panel/panel";
import { ActionDialog } from "./served/action-dialog";
import { Drop } from "./served/drop";
import { LiveLine } from "./served/live-line";
import { route } from "./route";
import { Findings } from "./views/findings";
import { Overview } from "./views/overview";
import { Submissions } from "./views/submissions";
import { Tables } from "./views/tables";

const VIEWS = { overview: Overview, submissions: Submissions, findings: Findings, tables: Tables };

export function App() {
  const { view } = route.value;
  const View = VIEWS[view];
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current !== view) scrollTo(0, 0);
    shown.current = view;
  }, [view]);
  return (
    <>
      <Top />
      <LiveLine />
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <Panel />
      <ActionDialog />
      <Drop />
    </>
  );
}
