import type { FeatureMap } from '../../core/channelStats';
import { type Domain, type Ramp, stepOf } from '../looks/ramps';
import type { Rect } from './gridLayout';

/** A picture to paint in, one number a pixel. */
export interface Sheet {
  readonly pixels: Uint32Array;
  readonly widthPx: number;
}

/**
 * Paints one channel of a map, [1,h,w,c], into a rectangle of whole pixels. Where there are fewer pixels than
 * positions, each is the mean of those that it covers.
 */
export function paintChannel(
  { shape, data }: FeatureMap,
  channel: number,
  { pixels, widthPx }: Sheet,
  { x, y, width, height }: Rect,
  domain: Domain,
  ramp: Ramp,
): void {
  const [, rows = 0, columns = 0, channels = 0] = shape;
  const down = spansOf(rows, height);
  const across = spansOf(columns, width);
  for (const [row, [top, bottom]] of down.entries()) {
    let at = (y + row) * widthPx + x;
    for (const [left, right] of across) {
      let sum = 0;
      for (let from = top; from < bottom; from += 1) {
        for (let column = left; column < right; column += 1) {
          sum += data[(from * columns + column) * channels + channel] as number;
        }
      }
      const mean = sum / ((bottom - top) * (right - left));
      pixels[at] = ramp[stepOf(mean, domain)] as number;
      at += 1;
    }
  }
}

/** The positions `[from, to)` that each of so many pixels covers, at least one. */
function spansOf(positions: number, pixels: number): [number, number][] {
  return Array.from({ length: pixels }, (_, pixel) => {
    const from = Math.floor((pixel * positions) / pixels);
    const to = Math.floor(((pixel + 1) * positions) / pixels);
    return [from, Math.max(from + 1, to)];
  });
}
