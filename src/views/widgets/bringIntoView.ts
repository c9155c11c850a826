/**
 * Scrolls a list of rows of one height no further than it takes for a row to be in view. `edgePx`: what
 * covers rows at the list's edges, its head and foot.
 */
export function bringIntoView(
  scroller: HTMLElement | null,
  row: number,
  rowPx: number,
  edgePx = 0,
): void {
  if (scroller === null || row < 0) return;
  const [topPx, roomPx] = [row * rowPx, scroller.clientHeight - edgePx - rowPx];
  if (topPx < scroller.scrollTop) scroller.scrollTop = topPx;
  else if (topPx > scroller.scrollTop + roomPx) scroller.scrollTop = topPx - roomPx;
}
