import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { walkedTo } from '../networks/useLayerCursor';

interface Read {
  readonly count: number;
  /** The item under a pointer; null where there is none. */
  readonly indexAt: (event: PointerEvent<HTMLElement>) => number | null;
}

/** One of a chart's items, read under the pointer or walked to by the arrow keys; null at rest. */
export function useReader({ count, indexAt }: Read) {
  const [read, setRead] = useState<number | null>(null);
  const at = read === null ? null : Math.min(read, count - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walkedTo(event.key, at, count);
    if (next === undefined) return;
    event.preventDefault();
    setRead(next);
  };
  return {
    at,
    /** Of the element that has the pointer and the keys: what it is, and what it says of the item. */
    props: (label: string, text: string) => ({
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 1,
      'aria-valuemax': count,
      'aria-valuenow': (at ?? 0) + 1,
      'aria-valuetext': text,
      onKeyDown,
      onBlur: () => setRead(null),
      onPointerMove: (event: PointerEvent<HTMLElement>) => setRead(indexAt(event)),
      onPointerLeave: () => setRead(null),
    }),
  };
}

/** The item of several that stand side by side from `leftPx` on; null beside them. */
export function itemAt(
  event: PointerEvent<HTMLElement>,
  count: number,
  leftPx: number,
  widthPx: number,
): number | null {
  const xPx = event.clientX - event.currentTarget.getBoundingClientRect().left - leftPx;
  const at = Math.floor((xPx / widthPx) * count);
  return at >= 0 && at < count ? at : null;
}
