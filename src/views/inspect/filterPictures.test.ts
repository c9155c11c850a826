import { expect, test } from 'vitest';
import { filterPictures } from './filterPictures';

test('each filter is a picture of its own, opaque', () => {
  const rgb = Uint8ClampedArray.from({ length: 2 * 2 * 3 }, (_, at) => at * 10);
  const largest = Float32Array.of(1, 1);
  const pictures = filterPictures({ filters: 2, heightPx: 1, widthPx: 2, rgb, largest });
  expect(pictures.map(({ rgba }) => [...rgba])).toEqual([
    [0, 10, 20, 255, 30, 40, 50, 255],
    [60, 70, 80, 255, 90, 100, 110, 255],
  ]);
});

test('of very many filters the first are drawn', () => {
  const filters = 300;
  const rgb = new Uint8ClampedArray(filters * 2 * 3);
  const largest = new Float32Array(filters);
  const pictures = filterPictures({ filters, heightPx: 1, widthPx: 2, rgb, largest });
  expect(pictures).toHaveLength(256);
});
