import { expect, test } from 'vitest';
import { heldValue } from '../../core/budget';
import { heldSettings } from '../../core/heldSettings';
import { publishedSettings, residualOf } from '../../core/presets';
import { mapScales } from './mapScales';
import { targetAt } from './mapTarget';

const resnet50 = residualOf('resnet50');
const published = publishedSettings(resnet50);
const held = heldSettings(resnet50, { hold: 'block', budget: heldValue(resnet50, 'block') });
const scales = mapScales({ widthPx: 480, heightPx: 200, leftPx: 30, bottomPx: 20 });
const at = (c: number, d: number, dy = 0) => ({ xPx: scales.xOf(c), yPx: scales.yOf(d) + dy });

test('a closed lock answers with what it holds, wherever the pointer is', () => {
  for (let xPx = 0; xPx <= 480; xPx += 7) {
    for (let yPx = 0; yPx <= 200; yPx += 7) {
      expect(held).toContainEqual(targetAt(scales, { published, held }, { xPx, yPx }, 8));
    }
  }
});

test('a published setting on the curve draws the pointer to itself', () => {
  expect(targetAt(scales, { published, held }, at(8, 14, 9), 8)).toEqual({
    cardinality: 8,
    groupWidth: 14,
  });
});

test('open, it is the setting under the pointer', () => {
  const far = { cardinality: 100, groupWidth: 200 };
  expect(targetAt(scales, { published, held: null }, at(100, 200), 8)).toEqual(far);
});
