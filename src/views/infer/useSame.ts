import { useRef } from 'react';

/** A flat object, the same as before while all in it is: what renders with it need not render again. */
export function useSame<T extends object>(value: T): T {
  const last = useRef(value);
  if (!isSame(last.current, value)) last.current = value;
  return last.current;
}

function isSame(one: object, other: object): boolean {
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  return (
    entries.length === others.length &&
    entries.every(([key, value], at) => others[at]?.[0] === key && others[at][1] === value)
  );
}
