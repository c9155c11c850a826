import { useState } from 'react';

/** One number of a map. */
export interface Reading {
  readonly channel: number;
  readonly y: number;
  readonly x: number;
}

/** What is read of a map: under the pointer or at the keys, else what is pinned, else the first. */
export function useReading(first: Reading) {
  const [passing, setPassing] = useState<Reading | null>(null);
  const [pinned, setPinned] = useState<Reading | null>(null);
  return {
    reading: passing ?? pinned ?? first,
    pinned,
    pass: setPassing,
    pin: setPinned,
    /** Pins a channel, or lets it go where it is the one that is pinned. */
    toggle: (reading: Reading) =>
      setPinned(pinned !== null && pinned.channel === reading.channel ? null : reading),
  };
}

export type Readings = ReturnType<typeof useReading>;
