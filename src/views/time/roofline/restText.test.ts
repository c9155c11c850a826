import { expect, test } from 'vitest';
import { remainderOf } from '../../../core/roofline/roofline';
import { restText } from './restText';

test('layers that add up to the run within 10 % are said to', () => {
  expect(restText('a', remainderOf(95, 100))).toBe(
    'A: the layers add up to 95.0 ms of a run’s 100 ms (busy), 5.0 % apart, within 10 %.',
  );
});

test.each([
  [
    80,
    'The rest is none of the layers’: starting them, upload of the image, read-back of the logits',
  ],
  [125, 'Timing each layer on its own keeps them from overlapping'],
])('where %s ms of layers are a run of 100 ms, it is told what the rest is', (layersMs, what) => {
  const text = restText('b', remainderOf(layersMs, 100));
  expect(text).toContain('more than 10 %');
  expect(text).toContain(what);
});
