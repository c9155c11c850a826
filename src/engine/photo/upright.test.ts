import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sniffPhoto } from './sniff';
import { uprightOf } from './upright';

/** Where a stored pixel of a picture of 3 by 2 is drawn. */
function drawnAt(orientation: number, [x, y]: readonly [number, number]): [number, number] {
  const { transform } = uprightOf(orientation, 3, 2);
  const [a, b, c, d, e, f] = transform;
  // The middle of the pixel, as a canvas counts.
  const [px, py] = [x + 0.5, y + 0.5];
  return [a * px + c * py + e - 0.5, b * px + d * py + f - 0.5];
}

/** As the standard says: where the stored first row and first column are seen. */
test.each([
  [1, [0, 0], [2, 0], [0, 1]],
  [2, [2, 0], [0, 0], [2, 1]],
  [3, [2, 1], [0, 1], [2, 0]],
  [4, [0, 1], [2, 1], [0, 0]],
  [5, [0, 0], [0, 2], [1, 0]],
  [6, [1, 0], [1, 2], [0, 0]],
  [7, [1, 2], [1, 0], [0, 2]],
  [8, [0, 2], [0, 0], [1, 2]],
])(
  'orientation %i puts the stored corners where they are seen',
  (orientation, first, right, below) => {
    expect(drawnAt(orientation, [0, 0])).toEqual(first);
    expect(drawnAt(orientation, [2, 0])).toEqual(right);
    expect(drawnAt(orientation, [0, 1])).toEqual(below);
  },
);

test('a WebP tells its orientation, which no decoder heeds', async () => {
  const bytes = readFileSync(new URL('fixtures/photo-exif6.webp', import.meta.url));
  const photo = await sniffPhoto(new Blob([bytes]), 'exif6.webp');
  expect(photo).toMatchObject({ format: 'WebP', orientation: 6, notes: ['turned-upright'] });
});

test('an icon is a format that is not read, and no file without a picture', async () => {
  const bytes = readFileSync(new URL('fixtures/photo-ico.ico', import.meta.url));
  await expect(sniffPhoto(new Blob([bytes]), 'photo.ico')).rejects.toMatchObject({
    failure: { code: 'photo-format', params: { format: 'ICO' } },
  });
});
