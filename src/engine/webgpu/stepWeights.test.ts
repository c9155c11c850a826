import { expect, test } from 'vitest';
import { GraphBuilder } from '../../core/builder';
import { planOf, type Step } from '../plan';
import { stepWeights } from './stepWeights';

/** One fc on `[channels, px, px]`. */
function classifier(channels: number, px: number, outputs: number): Step {
  const builder = new GraphBuilder();
  builder.linear('fc', builder.input(channels, px), outputs);
  const [step] = planOf({ layers: builder.layers, stages: [] });
  if (step === undefined) throw new Error('no step');
  return step;
}

test("an fc's inputs go from PyTorch's order, channels first, to the order of NHWC", () => {
  // Two channels of four positions; weight [o, c, p] = 100 o + 10 c + p.
  const weight = Float32Array.from(
    { length: 3 * 2 * 4 },
    (_, at) => 100 * Math.floor(at / 8) + 10 * (Math.floor(at / 4) % 2) + (at % 4),
  );
  const bias = Float32Array.of(7, 8, 9);
  const tensor = (name: string) => (name.endsWith('bias') ? bias : weight);
  const own = stepWeights(classifier(2, 2, 3), { tensor });
  expect([...(own?.bias ?? [])]).toEqual([7, 8, 9, 0]);
  // Rows of the input in the order of positions, then channels; outputs padded to four.
  const rows = [0, 10, 1, 11, 2, 12, 3, 13];
  expect([...(own?.kernel ?? [])]).toEqual(rows.flatMap((row) => [row, 100 + row, 200 + row, 0]));
});
