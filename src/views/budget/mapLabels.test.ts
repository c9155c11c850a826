import { expect, test } from 'vitest';
import { publishedSettings, residualOf } from '../../core/presets';
import { textWidthPx } from '../graph/textWidth';
import { type MapLabel, mapLabels } from './mapLabels';
import { mapScales } from './mapScales';

const FONT_PX = 12;
const SIZES = [
  { widthPx: 360, heightPx: 150 },
  { widthPx: 460, heightPx: 160 },
  { widthPx: 640, heightPx: 300 },
];
const labelsOf = (preset: string, size: (typeof SIZES)[number]) => {
  const spec = residualOf(preset);
  const scales = mapScales({ ...size, leftPx: 31, bottomPx: 18 });
  return mapLabels(spec, publishedSettings(spec), scales, FONT_PX);
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

test.each(SIZES)('no text lies over another on a map of $widthPx × $heightPx', (size) => {
  const boxes = labelsOf('resnext101_32x4d', size)
    .filter(({ error, name }) => error + name !== '')
    .map(({ x, y, dx, dy, error, name }) => ({
      left: x + dx,
      right: x + dx + textWidthPx(`${error} ${name}`, FONT_PX),
      top: y + dy - 0.8 * FONT_PX,
      bottom: y + dy + 0.2 * FONT_PX,
    }));
  expect(boxes.length).toBeGreaterThan(4);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom <= other.top ||
        other.bottom <= one.top;
      expect(apart).toBe(true);
    }
  });
});
