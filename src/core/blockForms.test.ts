import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_FORMS, type BlockShape, buildBlockForm } from './blockForms';
import { blockParams } from './blockParams';
import { graphCost } from './cost';
import { formWeights } from './formWeights';
import { hashed, hashedWeights } from './testing/hashedWeights';
import { interpret } from './testing/interpret';

const FIGURE_3: BlockShape = { channels: 256, cardinality: 32, groupWidth: 4, px: 56 };

test('the forms of the block with C = 32 have 96, 65 and 3 convolutions', () => {
  const convolutions = BLOCK_FORMS.map(
    (form) => buildBlockForm(FIGURE_3, form).layers.filter(({ op }) => op.kind === 'conv').length,
  );
  expect(convolutions).toEqual([96, 65, 3]);
});

test('the forms have the same parameters: 70,144 of convolutions, 1,024 of BN', () => {
  for (const form of BLOCK_FORMS) {
    expect(graphCost(buildBlockForm(FIGURE_3, form)).params).toBe(70_144 + 1_024);
  }
  expect(blockParams({ planes: [64] }, 32, 4)).toBe(70_144);
});

test('form (a) has one last BN, after the sum of paths and before the shortcut', () => {
  const { layers } = buildBlockForm(FIGURE_3, 'a');
  const tail = layers.slice(-4).map(({ name, inputs }) => [name, inputs.length]);
  expect(tail).toEqual([
    ['sum', 32],
    ['bn3', 1],
    ['add', 2],
    ['relu3', 1],
  ]);
});

test('the three forms are one function: 50 random blocks agree within 1e-5', () => {
  const shapes = fc.record({
    channels: fc.integer({ min: 1, max: 12 }),
    cardinality: fc.integer({ min: 1, max: 6 }),
    groupWidth: fc.integer({ min: 1, max: 4 }),
    px: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(shapes, (shape) => {
      const grouped = hashedWeights(buildBlockForm(shape, 'c'));
      const input = hashed('input', shape.channels * shape.px ** 2);
      const outputs = BLOCK_FORMS.map((form) =>
        interpret(buildBlockForm(shape, form), formWeights(shape, form, grouped), input),
      );
      const [a, b, c] = outputs;
      c?.forEach((value, at) => {
        expect(Math.abs((a?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-5);
        expect(Math.abs((b?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-5);
      });
      expect(c).toHaveLength(input.length);
    }),
    { numRuns: 50 },
  );
});

test('a block that halves the resolution, with its projection, is one function too', () => {
  const shape: BlockShape = {
    channels: 8,
    channelsIn: 6,
    cardinality: 3,
    groupWidth: 2,
    px: 5,
    strides: [1, 2],
    shortcut: 'projection',
  };
  const grouped = hashedWeights(buildBlockForm(shape, 'c'));
  const input = hashed('input', 6 * 25);
  const [a, b, c] = BLOCK_FORMS.map((form) =>
    interpret(buildBlockForm(shape, form), formWeights(shape, form, grouped), input),
  );
  expect(c).toHaveLength(8 * 9);
  c?.forEach((value, at) => {
    expect(Math.abs((a?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-5);
    expect(Math.abs((b?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-5);
  });
});

test('without a shortcut nothing is added to what the paths give', () => {
  const { layers } = buildBlockForm({ ...FIGURE_3, shortcut: 'none' }, 'a');
  expect(layers.slice(-3).map(({ name }) => name)).toEqual(['sum', 'bn3', 'relu3']);
});

test('weights of another function do not pass for the same: a swapped path is seen', () => {
  const shape: BlockShape = { channels: 4, cardinality: 2, groupWidth: 2, px: 3 };
  const grouped = hashedWeights(buildBlockForm(shape, 'c'));
  const paths = new Map(formWeights(shape, 'a', grouped));
  const [first, second] = ['path0.conv2.weight', 'path1.conv2.weight'];
  const kept = paths.get(first) ?? new Float32Array();
  paths.set(first, paths.get(second) ?? kept).set(second, kept);
  const input = hashed('input', 36);
  const swapped = interpret(buildBlockForm(shape, 'a'), paths, input);
  const truth = interpret(buildBlockForm(shape, 'c'), grouped, input);
  const largest = Math.max(...truth.map((value, at) => Math.abs(value - (swapped[at] ?? 0))));
  expect(largest).toBeGreaterThan(1e-3);
});
