import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { LaneId } from '../../store/lanes';
import { nextItem } from '../graph/focus';

/** Points of a chart as buttons: one Tab stop, walked by arrow keys, opened by Enter or a click, with Shift as A. */
export function usePoints(
  order: readonly string[],
  open: (key: string, lane: LaneId) => void,
): {
  /** The key of the point that is read; null for none. */
  readonly at: string | null;
  propsOf(key: string): PointProps;
} {
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [last, setLast] = useState('');
  const stop = order.includes(last) ? last : order[0];
  const at = [hovered, focused].find((key) => key !== null && order.includes(key)) ?? null;
  const propsOf = (key: string): PointProps => ({
    tabIndex: key === stop ? 0 : -1,
    'data-point': key,
    onPointerEnter: () => setHovered(key),
    onPointerLeave: () => setHovered(null),
    onFocus: () => {
      setLast(key);
      setFocused(key);
    },
    onBlur: () => setFocused(null),
    onClick: ({ shiftKey }) => open(key, shiftKey ? 'a' : 'b'),
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = nextItem(order, key, event.key);
      if (next === null) return;
      event.preventDefault();
      // Where the keys walk, the hand does not point.
      setHovered(null);
      const all = event.currentTarget.parentElement;
      all?.querySelector<HTMLElement>(`[data-point="${CSS.escape(next)}"]`)?.focus();
    },
  });
  return { at, propsOf };
}

interface PointProps {
  readonly tabIndex: number;
  readonly 'data-point': string;
  onPointerEnter(): void;
  onPointerLeave(): void;
  onFocus(): void;
  onBlur(): void;
  onClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}
