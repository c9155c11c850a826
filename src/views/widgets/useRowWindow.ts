import { type RefObject, useCallback, useState } from 'react';

/** Rows beyond the edge that are drawn all the same, and the step in which the window moves. */
const OVERSCAN = 12;

/** The rows `[from, to)` to draw. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly onScroll: () => void;
}

/** Of a long list of rows of one height, those near what is seen of the scrolling element. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  rowPx: number,
  viewPx: number,
): RowWindow {
  const [first, setFirst] = useState(0);
  const onScroll = useCallback(() => {
    const topPx = scroller.current?.scrollTop ?? 0;
    setFirst(Math.floor(topPx / rowPx / OVERSCAN) * OVERSCAN);
  }, [scroller, rowPx]);
  const seen = Math.ceil(viewPx / rowPx);
  const from = Math.max(0, Math.min(first, rows - seen) - OVERSCAN);
  return { from, to: Math.min(rows, first + seen + 2 * OVERSCAN), onScroll };
}
