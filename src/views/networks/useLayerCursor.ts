import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { actionOf } from '../access/keyTable';
import { useCardinalStore } from '../CardinalContext';
import { CHART_KEYS } from './chartKeys';

interface Walked {
  /** Layers along the chart. */
  readonly count: number;
  /** The layer under a place of the plot, from its left and upper edge, px. */
  readonly indexAt: (xPx: number, yPx: number) => number;
  /** The layer's name, which the whole page lights. */
  readonly nameAt: (index: number) => string | undefined;
}

/** The layer of a chart that is read: under the pointer, or walked to by the arrow keys. */
export function useLayerCursor({ count, indexAt, nameAt }: Walked) {
  const { hover } = useCardinalStore().getState();
  const [walked, setWalked] = useState<number | null>(null);
  const at = walked === null ? null : Math.min(walked, count - 1);
  const read = (index: number | null) => {
    setWalked(index);
    hover(index === null ? null : (nameAt(index) ?? null));
  };
  const leave = () => read(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = walkedTo(event.key, at, count);
    if (next === undefined) return;
    event.preventDefault();
    read(next);
  };
  const onPointerMove = (event: PointerEvent<SVGRectElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    read(indexAt(event.clientX - left, event.clientY - top));
  };
  return {
    at,
    pointer: { onPointerMove, onPointerLeave: leave },
    /** Of the element that has the keys: what it is, and what it says of the layer. */
    keys: (label: string, text: string) => ({
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 1,
      'aria-valuemax': count,
      'aria-valuenow': (at ?? 0) + 1,
      'aria-valuetext': text,
      onKeyDown,
      onBlur: leave,
    }),
  };
}

/** Where a key leads; null leaves the chart's layers, undefined is no key of its. */
export function walkedTo(key: string, at: number | null, count: number): number | null | undefined {
  switch (actionOf(CHART_KEYS, key)) {
    case 'next':
      return at === null ? 0 : Math.min(at + 1, count - 1);
    case 'previous':
      return at === null ? count - 1 : Math.max(at - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'leave':
      return at === null ? undefined : null;
    default:
      return undefined;
  }
}
