import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react';
import { actionOf, TAKE_KEYS } from '../access/keyTable';
import { walkedTo } from '../networks/useLayerCursor';
import type { Rect } from './barLayout';

interface Walked {
  /** Where the parts of the chart lie, px, in the order in which the keys walk. */
  readonly rects: readonly Rect[];
  /** What is read now; null for nothing. */
  onRead(index: number | null): void;
  onPick(index: number): void;
}

/** A part of a chart that is read: under the pointer, or walked to by the arrow keys; picked by a click or Enter. */
export function useWalk({ rects, onRead, onPick }: Walked) {
  const [walked, setWalked] = useState<number | null>(null);
  const at = walked === null || walked >= rects.length ? null : walked;
  const read = (index: number | null) => {
    if (index === walked) return;
    setWalked(index);
    onRead(index);
  };
  const under = (event: MouseEvent<Element>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return rectAt(rects, event.clientX - left, event.clientY - top);
  };
  return {
    at,
    pointer: {
      onPointerMove: (event: PointerEvent<Element>) => read(under(event)),
      onPointerLeave: () => read(null),
      onClick: (event: MouseEvent<Element>) => {
        const index = under(event);
        if (index !== null) onPick(index);
      },
    },
    /** Of the element that has the keys: what it is, and what it says of the part. */
    keys: (label: string, text: string) => ({
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(1, rects.length),
      'aria-valuenow': (at ?? 0) + 1,
      'aria-valuetext': text,
      onKeyDown: (event: KeyboardEvent) => {
        if (actionOf(TAKE_KEYS, event.key) && at !== null) onPick(at);
        else {
          const next = walkedTo(event.key, at, rects.length);
          if (next === undefined) return;
          read(next);
        }
        event.preventDefault();
      },
      onBlur: () => read(null),
    }),
  };
}

/** The rectangle under a place. */
export function rectAt(rects: readonly Rect[], xPx: number, yPx: number): number | null {
  const index = rects.findIndex(
    ({ x, y, width, height }) => xPx >= x && xPx < x + width && yPx >= y && yPx < y + height,
  );
  return index < 0 ? null : index;
}
