import { expect, test } from 'vitest';
import { NEURON_STEPS } from '../../store/view';
import { textWidthPx } from '../graph/textWidth';
import { marksOf } from './marks';
import { NEURON_FIGURE, neuronLayout } from './neuronLayout';

const SHAPES = [
  { paths: 32, groupWidth: 4, from: 256, to: 256 },
  { paths: 128, groupWidth: 64, from: 1024, to: 2048 },
  { paths: 1, groupWidth: 64, from: 256, to: 256 },
];
const TYPE_PX = 12;

test.each(NEURON_STEPS)(
  'words of %s stand in the view, on no layer and on no other words',
  (step) => {
    for (const shape of SHAPES) {
      const marks = marksOf(step, shape);
      const boxes = neuronLayout(step, shape).nodes.filter(
        ({ kind, opacity }) => kind !== 'frame' && !kind.startsWith('whole') && opacity > 0,
      );
      for (const { text, x, y, isAct } of marks) {
        const width = textWidthPx(text, TYPE_PX);
        const [left, right] = isAct ? [x, x + width] : [x - width / 2, x + width / 2];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(NEURON_FIGURE.widthPx);
        const over = boxes.filter(
          ({ box }) =>
            box.y < y &&
            y - 0.7 * TYPE_PX < box.y + box.height &&
            box.x < right &&
            left < box.x + box.width,
        );
        expect(over.map(({ key }) => `${text} lies over ${key}`)).toEqual([]);
      }
      const feet = marks.filter(({ isAct }) => !isAct).map(({ y }) => y);
      expect(
        feet
          .toSorted((one, other) => one - other)
          .every((y, at, all) => at === 0 || y - (all[at - 1] ?? 0) > TYPE_PX),
      ).toBe(true);
    }
  },
);
