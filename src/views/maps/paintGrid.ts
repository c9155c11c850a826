import type { FeatureMap } from '../../core/channelStats';
import type { GridLayout, Rect } from './gridLayout';
import { paintChannel } from './paintChannel';
import type { Paint } from './usePaint';

interface Grid {
  readonly layout: GridLayout;
  readonly widthPx: number;
  readonly map: FeatureMap;
  /** The channel of each slot. */
  readonly channels: readonly number[];
  readonly paint: Paint;
}

/** Paints a grid of channels into a canvas, in the screen's own pixels. */
export function paintGrid(
  canvas: HTMLCanvasElement,
  { layout, widthPx, map, channels, paint }: Grid,
): void {
  const scale = devicePixelRatio;
  canvas.width = Math.max(1, Math.round(widthPx * scale));
  canvas.height = Math.max(1, Math.round(layout.heightPx * scale));
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const sheet = { pixels: new Uint32Array(image.data.buffer), widthPx: canvas.width };
  for (const [slot, cell] of layout.cells.entries()) {
    const channel = channels[slot];
    if (channel === undefined) continue;
    const place = onScreen(cell, scale, canvas);
    paintChannel(map, channel, sheet, place, paint.domainOf(channel), paint.ramp);
  }
  context.putImageData(image, 0, 0);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = Math.max(1, Math.round(scale));
  for (const frame of layout.frames) {
    const { x, y, width, height } = onScreen(frame, scale, canvas);
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
}

/** A rectangle in whole pixels of the screen, no part of it outside the canvas. */
function onScreen(
  { x, y, width, height }: Rect,
  scale: number,
  canvas: { readonly width: number; readonly height: number },
): Rect {
  const left = Math.round(x * scale);
  const top = Math.round(y * scale);
  return {
    x: left,
    y: top,
    width: Math.max(0, Math.min(canvas.width, Math.round((x + width) * scale)) - left),
    height: Math.max(0, Math.min(canvas.height, Math.round((y + height) * scale)) - top),
  };
}
