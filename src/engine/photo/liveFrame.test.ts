import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveFrame } from './liveFrame';

const RULE = { resizePx: 2, cropPx: 2, interpolation: 'bilinear' } as const;

/** A canvas onto which everything is drawn in one grey. */
class GreyCanvas {
  width = 1;
  height = 1;
  getContext() {
    return {
      fillRect: () => undefined,
      drawImage: () => undefined,
      getImageData: (_left: number, _top: number, widthPx: number, heightPx: number) => ({
        data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(90),
      }),
    };
  }
}

const frameOf = () => ({ width: 4, height: 4, close: vi.fn() });

beforeEach(() => vi.stubGlobal('OffscreenCanvas', GreyCanvas));
afterEach(() => vi.unstubAllGlobals());

it('is cropped for both networks, until the next one comes and frees it', () => {
  const live = new LiveFrame();
  const [first, second] = [frameOf(), frameOf()];
  const id = live.take(first as unknown as ImageBitmap);
  expect(live.crop(id, RULE).rgba[0]).toBe(90);
  expect(live.crop(id, RULE).widthPx).toBe(2);
  const next = live.take(second as unknown as ImageBitmap);
  expect(first.close).toHaveBeenCalled();
  expect(() => live.crop(id, RULE)).toThrow('photo-gone');
  expect(live.crop(next, RULE).widthPx).toBe(2);
  live.take(null);
  expect(second.close).toHaveBeenCalled();
  expect(() => live.crop(next, RULE)).toThrow('photo-gone');
});
