/** A disc of light, px of the window. */
export interface Disc {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
}

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Of the window's shorter side. */
const LEAST = 0.16;
const MOST = 0.42;
/** What is lit has some room around it. */
const ROOM = 1.15;

/** The disc around a point of a window. */
export function discAt(xPx: number, yPx: number, shorterPx: number): Disc {
  return { xPx, yPx, radiusPx: LEAST * shorterPx };
}

/** The disc that lights a box: all of it, or of a large one its middle. */
export function discOver({ left, top, width, height }: Box, shorterPx: number): Disc {
  const aroundPx = (Math.hypot(width, height) / 2) * ROOM;
  const radiusPx = Math.min(Math.max(aroundPx, LEAST * shorterPx), MOST * shorterPx);
  return { xPx: left + width / 2, yPx: top + height / 2, radiusPx };
}
