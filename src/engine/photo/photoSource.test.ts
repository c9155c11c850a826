import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PhotoSource } from './photoSource';

const SMALL = { width: 2, height: 2 };
const LARGE = { width: 2 ** 14, height: 2 ** 11 };
const SIZE = { resizePx: 2, cropPx: 2, interpolation: 'bilinear' } as const;

/** Stands in for a decoded picture of one grey. */
class FakeBitmap {
  readonly width: number;
  readonly height: number;
  closed = false;

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
  }

  close(): void {
    this.closed = true;
  }
}

/** Stands in for a canvas; refuses a closed bitmap, as browsers do. */
class FakeCanvas {
  width = 1;
  height = 1;

  getContext() {
    return {
      fillRect: () => undefined,
      drawImage: (bitmap: FakeBitmap) => {
        if (bitmap.closed) throw new DOMException('closed', 'InvalidStateError');
      },
      getImageData: (_left: number, _top: number, widthPx: number, heightPx: number) => ({
        data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(77),
      }),
    };
  }
}

const decode = vi.fn();

function sourceOf(size: typeof SMALL): { source: PhotoSource; bitmap: FakeBitmap } {
  const bitmap = new FakeBitmap(size);
  decode.mockImplementation(async () => new FakeBitmap(size));
  return { source: new PhotoSource(new Blob(), 'cat.jpg', bitmap as ImageBitmap), bitmap };
}

beforeEach(() => {
  vi.useFakeTimers();
  decode.mockReset();
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('PhotoSource', () => {
  it('gives each asker a copy of its own', async () => {
    const { source } = sourceOf(SMALL);
    const [first, second] = [await source.crop(SIZE), await source.crop(SIZE)];
    first.rgba.fill(0);
    expect(second.rgba[0]).toBe(77);
    expect((await source.crop(SIZE)).rgba[0]).toBe(77);
  });

  it('keeps a small photo decoded for good', async () => {
    const { source, bitmap } = sourceOf(SMALL);
    await vi.advanceTimersByTimeAsync(60_000);
    await source.crop(SIZE);
    expect(bitmap.closed).toBe(false);
    expect(decode).not.toHaveBeenCalled();
  });

  it('frees a large photo when idle, and decodes it once for crops asked for together', async () => {
    const { source, bitmap } = sourceOf(LARGE);
    await source.crop(SIZE);
    expect(bitmap.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bitmap.closed).toBe(true);
    await Promise.all([source.crop({ ...SIZE, cropPx: 1 }), source.crop({ ...SIZE, resizePx: 3 })]);
    expect(decode).toHaveBeenCalledTimes(1);
  });

  it('says that it is gone once it is closed', async () => {
    const { source, bitmap } = sourceOf(SMALL);
    const asked = source.crop(SIZE);
    source.close();
    await expect(asked).rejects.toMatchObject({ failure: { code: 'photo-gone' } });
    await expect(source.crop(SIZE)).rejects.toMatchObject({ failure: { code: 'photo-gone' } });
    expect(bitmap.closed).toBe(true);
  });

  it('tries anew after a failure', async () => {
    const { source } = sourceOf(LARGE);
    await vi.advanceTimersByTimeAsync(60_000);
    decode.mockRejectedValueOnce(new DOMException('no memory', 'InvalidStateError'));
    await expect(source.crop(SIZE)).rejects.toMatchObject({
      failure: { code: 'photo-undecodable', params: { name: 'cat.jpg' } },
    });
    expect((await source.crop(SIZE)).widthPx).toBe(2);
  });
});
