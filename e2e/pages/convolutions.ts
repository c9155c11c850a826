import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { type GroupedConv2dOptions, groupedConv2d } from '../../src/engine/kernels/groupedConv2d';
import { groupedConv2dReference } from '../../src/engine/kernels/groupedConv2d.reference';
import type { Family } from '../../src/engine/webgpu/family';
import { open } from './device';
import { difference, noise, product, type Shape4 } from './numbers';

interface Case {
  readonly x: Shape4;
  readonly filter: Shape4;
  readonly options: GroupedConv2dOptions;
  readonly added: boolean;
}

const upTo = (max: number) => fc.integer({ min: 1, max });
const px = fc.integer({ min: 3, max: 9 });
const pair = <T>(of: fc.Arbitrary<T>) => fc.tuple(of, of);
/** Channels of a group on both sides: those with kernels of their own, and what falls between. */
const widths = fc.oneof(
  fc.constantFrom<[number, number]>([1, 1], [2, 2], [3, 3], [4, 4], [5, 5], [8, 8], [16, 16]),
  fc.constantFrom<[number, number]>([4, 8], [8, 4], [3, 4], [3, 8], [4, 16], [8, 64]),
  fc.tuple(upTo(9), upTo(9)),
);
const cases: fc.Arbitrary<Case> = fc
  .record({
    n: upTo(2),
    px: pair(px),
    kernel: fc.constantFrom<[number, number]>([1, 1], [3, 3], [1, 3], [3, 2], [5, 5]),
    groups: fc.constantFrom(1, 1, 2, 3, 4, 5, 8),
    widths,
    stride: pair(upTo(2)),
    padding: fc.oneof(fc.constant<[number, number]>([0, 0]), pair(fc.integer({ min: 1, max: 2 }))),
    relu: fc.boolean(),
    added: fc.boolean(),
  })
  .map(({ n, px, kernel, groups, widths: [perGroup, outPerGroup], added, ...rest }) => ({
    x: [n, ...px, groups * perGroup] as Shape4,
    filter: [...kernel, perGroup, groups * outPerGroup] as Shape4,
    options: { groups, ...rest },
    added,
  }))
  .filter(({ x, filter, options: { padding } }) =>
    [0, 1].every((axis) => {
      const room = (x[axis + 1] ?? 0) + 2 * (padding[axis] ?? 0);
      return room >= (filter[axis] ?? 0);
    }),
  );

/**
 * Holds `groupedConv2d` against its definition on so many random shapes. Returns the largest error;
 * throws with the smallest shape that is wrong.
 */
export async function randomShapes(family: Family, runs: number): Promise<number> {
  await open(family);
  let worst = 0;
  const property = fc.asyncProperty(cases, async (one) => {
    const error = await errorOf(one);
    worst = Math.max(worst, error);
    if (error > 1e-4) throw new Error(`off by ${error}`);
  });
  await fc.assert(property, { numRuns: runs, seed: 7 });
  return worst;
}

async function errorOf({ x, filter, options, added }: Case): Promise<number> {
  const [xData, filterData, bias] = [noise(x, 1), noise(filter, 2), noise([filter[3]], 3)];
  const image = { data: xData, shape: x };
  const kernel = { data: filterData, shape: filter };
  const { shape } = groupedConv2dReference(image, kernel, bias, options);
  const residual = added ? noise(shape, 4) : null;
  const want = groupedConv2dReference(image, kernel, bias, options, residual);
  const out = tf.tidy(() =>
    groupedConv2d(
      tf.tensor4d(xData, x),
      tf.tensor4d(filterData, filter),
      tf.tensor1d(bias),
      options,
      residual && tf.tensor4d(residual, [...shape]),
    ),
  );
  const got = await out.data();
  out.dispose();
  if (out.shape.join() !== want.shape.join()) throw new Error(`shape ${out.shape}`);
  return difference(got, want.data);
}

const PLAIN = { stride: [1, 1], padding: [1, 1], relu: false } as const;

/** Errors of what a grouped convolution is equal to, by name. */
export async function metamorphic(family: Family): Promise<Record<string, number>> {
  await open(family);
  const x = tensor([2, 7, 9, 24], 1);
  const bias = tf.zeros<tf.Rank.R1>([24]);
  const grouped = (groups: number, filter: tf.Tensor4D, from = x) =>
    groupedConv2d(from, filter, bias, { ...PLAIN, groups });
  const dense = tensor([3, 3, 24, 24], 2);
  const deep = tensor([3, 3, 1, 24], 3);
  const four = tensor([3, 3, 6, 24], 4);
  const errors = {
    'one group is conv2d': await apart(grouped(1, dense), tf.conv2d(x, dense, 1, 1)),
    'as many groups as channels is depthwise': await apart(
      grouped(24, deep),
      tf.depthwiseConv2d(x, tf.reshape(deep, [3, 3, 24, 1]), 1, 1),
    ),
    'groups are split, convolved and joined': await apart(grouped(4, four), bySplitting(x, four)),
    'permuted groups permute the outputs': await apart(
      grouped(4, permuted(four), permuted(x)),
      permuted(grouped(4, four)),
    ),
  };
  tf.dispose([x, bias, dense, deep, four]);
  return errors;
}

function bySplitting(x: tf.Tensor4D, filter: tf.Tensor4D): tf.Tensor4D {
  const filters = tf.split<tf.Tensor4D>(filter, 4, 3);
  const parts = tf.split<tf.Tensor4D>(x, 4, 3).map((part, group) => {
    const kernel = filters[group];
    if (kernel === undefined) throw new Error('no filter');
    return tf.conv2d(part, kernel, 1, 1);
  });
  return tf.concat(parts, 3);
}

/** The four groups of the last axis in another order. */
function permuted(x: tf.Tensor4D): tf.Tensor4D {
  const [a = x, b = x, c = x, d = x] = tf.split<tf.Tensor4D>(x, 4, 3);
  return tf.concat([c, a, d, b], 3);
}

function tensor(shape: Shape4, seed: number): tf.Tensor4D {
  return tf.tensor4d(noise(shape, seed), shape);
}

async function apart(a: tf.Tensor4D, b: tf.Tensor4D): Promise<number> {
  if (a.size !== product(b.shape)) throw new Error(`${a.shape} and ${b.shape}`);
  return difference(await a.data(), await b.data());
}
