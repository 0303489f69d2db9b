import { daysSince } from "../deadline";
import { say } from "../words";
import { book } from "../state";
import { isMissing } from "../submissions";
import { head } from "./head";

/** The deadline, and how far away it is today. */
export function DeadlineText() {
  const { deadline } = head();
  if (!deadline) return null;
  const days = daysSince(deadline, new Date());
  return (
    <span class={isOver() && book.value!.submissions.some(isMissing) ? "alert" : undefined}>
      {say("deadlineOn", deadline)}
      {days !== undefined && " · " + (days > 0 ? say("daysOver", days) : days === 0 ? say("dueToday") : say("daysLeft", -days))}
    </span>
  );
}

export function isOver(): boolean {
  return (daysSince(head().deadline, new Date()) ?? 0) > 0;
}
