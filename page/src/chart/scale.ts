/** Where a value stands on a line of the given length. */
export type Scale = (value: number) => number;

/** Least and greatest of values, and zero. */
export function domainWithZero(values: number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** As `domainWithZero`, but without zero where what differs would be too small to see. */
export function domainOfChange(values: number[]): [number, number] {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const whole = domainWithZero(values);
  const room = (greatest - least) * 0.25;
  return greatest - least > 0 && greatest - least < (whole[1] - whole[0]) * 0.35 ? [least - room, greatest + room] : whole;
}

export function scale([least, greatest]: [number, number], length: number): Scale {
  const span = greatest - least || 1;
  return (value) => ((value - least) / span) * length;
}
