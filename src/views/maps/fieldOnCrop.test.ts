import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { coveringOf, fieldOnCrop } from './fieldOnCrop';
import { fieldsOf } from './fieldsOf';

const spec = residualOf('resnet50');
const { layers } = buildGraph(spec);
const last = layers.findIndex(({ name }) => name === 'layer4.2.conv3');

test('the fields of ResNet-50’s last layer are 427 px, or 483 px with the stride on the 1x1', () => {
  const fields = fieldsOf(spec, last);
  expect(fields).toMatchObject({ own: '3x3', both: true });
  expect([fields['3x3']?.sizePx, fields['1x1']?.sizePx]).toEqual([427, 483]);
  expect(fieldsOf(residualOf('resnet18'), 3).both).toBe(false);
});

test('a field in the middle that is larger than the photo tells the part outside', () => {
  const field = fieldsOf(spec, last)['3x3'];
  if (field === null) throw new Error('no field of the last convolution');
  const { left, top, sizePx, outside } = fieldOnCrop(field, { y: 3, x: 3 }, 224);
  expect([left, top, sizePx]).toEqual([-117, -117, 427]);
  expect(outside).toBeCloseTo(1 - 224 ** 2 / 427 ** 2, 12);
});

const fields = fc.record({
  sizePx: fc.integer({ min: 1, max: 600 }),
  jumpPx: fc.integer({ min: 1, max: 32 }),
  startPx: fc.integer({ min: -8, max: 32 }).map((px) => px + 0.5),
  whole: fc.constant(false),
});
const positions = fc.record({ y: fc.nat(55), x: fc.nat(55) });

test('a step goes on by the jump, and the share outside is that of the pixels counted one by one', () => {
  fc.assert(
    fc.property(fields, positions, fc.integer({ min: 8, max: 96 }), (field, at, cropPx) => {
      const here = fieldOnCrop(field, at, cropPx);
      const next = fieldOnCrop(field, { y: at.y + 1, x: at.x }, cropPx);
      expect(next.top - here.top).toBe(field.jumpPx);
      expect(next.left).toBe(here.left);
      // Half pixels: counted on a lattice of them.
      const along = (from: number) => {
        let inside = 0;
        for (let half = 0; half < 2 * field.sizePx; half += 1) {
          const middle = from + half / 2 + 0.25;
          if (middle > 0 && middle < cropPx) inside += 1;
        }
        return inside / (2 * field.sizePx);
      };
      expect(here.outside).toBeCloseTo(1 - along(here.left) * along(here.top), 9);
    }),
    { numRuns: 60 },
  );
});

test('a photo is covered in 14 to 28 steps, never more than it has pixels, and patches leave no gap', () => {
  fc.assert(
    fc.property(fields, fc.integer({ min: 8, max: 512 }), (field, cropPx) => {
      const { cells, patchPx } = coveringOf(field, cropPx);
      expect(cells).toBeLessThanOrEqual(Math.min(28, cropPx));
      expect(cells).toBeGreaterThanOrEqual(Math.min(14, cropPx));
      expect(patchPx * cells).toBeGreaterThanOrEqual(cropPx);
    }),
  );
});
