import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedSettings, residualOf } from '../../core/presets';
import { RESIDUAL_PRESETS } from '../../core/testing/settings';
import { awayFrom } from '../graph/labelPlaces';
import { textWidthPx } from '../graph/textWidth';
import { MARK_PX, type MapLabel, mapLabels } from './mapLabels';
import { mapScales } from './mapScales';

const FONT_PX = 12;
const SIZES = [
  { widthPx: 360, heightPx: 150 },
  { widthPx: 460, heightPx: 160 },
  { widthPx: 640, heightPx: 300 },
];
const BOTTLENECKS = RESIDUAL_PRESETS.filter(({ spec }) => spec.block === 'bottleneck').map(
  ({ id }) => id,
);
const labelsOf = (preset: string, size: (typeof SIZES)[number], fontPx = FONT_PX) => {
  const spec = residualOf(preset);
  const scales = mapScales({ ...size, leftPx: 2.6 * fontPx, bottomPx: 1.5 * fontPx });
  return mapLabels(spec, publishedSettings(spec), scales, fontPx);
};
const errorOf = (labels: readonly MapLabel[], c: number) =>
  labels.find(({ cardinality, error }) => cardinality === c && error !== '')?.error;

test.each(SIZES)('the errors of Table 3 all have room on a map of $widthPx × $heightPx', (size) => {
  const at50 = labelsOf('resnext50_32x4d', size);
  expect([1, 2, 4, 8, 32].map((c) => errorOf(at50, c))).toEqual([
    '23.9 %',
    '23.0 %',
    '22.6 %',
    '22.3 %',
    '22.2 %',
  ]);
  const at101 = labelsOf('resnet101', size);
  expect([8, 32].map((c) => errorOf(at101, c))).toEqual(['21.3 %', '21.2 %']);
});

test('no text lies over another or over a mark, each is nearest to its own, and all stand within the map, at any size', () => {
  const given = fc.record({
    preset: fc.constantFrom(...BOTTLENECKS),
    widthPx: fc.integer({ min: 240, max: 1100 }),
    heightPx: fc.integer({ min: 100, max: 600 }),
    fontPx: fc.integer({ min: 12, max: 17 }),
  });
  fc.assert(
    fc.property(given, ({ preset, widthPx, heightPx, fontPx }) => {
      const labels = labelsOf(preset, { widthPx, heightPx }, fontPx);
      const marks = labels.map(({ x, y }) => ({
        left: x - MARK_PX,
        right: x + MARK_PX,
        top: y - MARK_PX,
        bottom: y + MARK_PX,
      }));
      const told = labels.filter(({ error, name }) => error + name !== '');
      const boxes = told.map(boxIn(fontPx));
      boxes.forEach((one, index) => {
        const nearest = labels.toSorted((p, q) => awayFrom(one, p) - awayFrom(one, q))[0];
        expect(nearest).toBe(told[index]);
        for (const other of [...boxes.slice(index + 1), ...marks]) {
          expect(areApart(one, other)).toBe(true);
        }
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(widthPx);
        expect(one.top).toBeGreaterThanOrEqual(0);
        expect(one.bottom).toBeLessThanOrEqual(heightPx);
      });
    }),
    { numRuns: 500 },
  );
});

test.each(SIZES)('four texts and more have room on a map of $widthPx × $heightPx', (size) => {
  const texts = labelsOf('resnext101_32x4d', size).filter(({ error, name }) => error + name !== '');
  expect(texts.length).toBeGreaterThan(4);
});

type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

const boxIn =
  (fontPx: number) =>
  ({ x, y, dx, dy, error, name }: MapLabel): Box => ({
    left: x + dx,
    right: x + dx + textWidthPx(`${error} ${name}`.trim(), fontPx),
    top: y + dy - 0.8 * fontPx,
    bottom: y + dy + 0.2 * fontPx,
  });

function areApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left ||
    other.right <= one.left ||
    one.bottom <= other.top ||
    other.bottom <= one.top
  );
}
