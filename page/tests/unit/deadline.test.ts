import { expect, test } from "vitest";
import { daysSince } from "../../src/deadline";

test.each([
  ["2025-01-31", new Date(2025, 0, 31, 23, 59), 0], ["2025-01-31", new Date(2025, 1, 3, 0, 1), 3], ["2025-03-31", new Date(2025, 2, 28, 12), -3],
  ["end of January", new Date(2025, 0, 1), undefined], ["", new Date(2025, 0, 1), undefined],
])("%s seen on %s", (deadline, today, days) => expect(daysSince(deadline, today)).toBe(days));
