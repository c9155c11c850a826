import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { convCases, convError } from '../../src/engine/fixtures/convCases';
import type { MachineName } from '../../src/engine/fixtures/machines';
import { difference, noise, product, type Shape4 } from '../../src/engine/fixtures/numbers';
import { groupedConv2d } from '../../src/engine/kernels/groupedConv2d';
import { open } from './device';

/** Shapes that are on the device together: a result is waited for only once the others are on their way. */
const TOGETHER = 25;
/** Largest error that float32 excuses. */
const TOLERANCE = 1e-4;

/**
 * Holds `groupedConv2d` against its definition on so many random shapes. Returns the largest error;
 * throws with a shape that is wrong, as small as can be.
 */
export async function randomShapes(machine: MachineName, runs: number): Promise<number> {
  await open(machine);
  let worst = 0;
  const some = fc.array(convCases, { minLength: TOGETHER, maxLength: TOGETHER });
  const property = fc.asyncProperty(some, async (cases) => {
    const errors = await Promise.all(cases.map(convError));
    worst = Math.max(worst, ...errors);
    const wrong = cases.filter((_, at) => (errors[at] ?? 0) > TOLERANCE);
    if (wrong.length > 0) throw new Error(`off by ${worst}: ${JSON.stringify(wrong)}`);
  });
  await fc.assert(property, { numRuns: runs / TOGETHER, seed: 7 });
  return worst;
}

const PLAIN = { stride: [1, 1], padding: [1, 1], relu: false } as const;

/** Errors of what a grouped convolution is equal to, by name. */
export async function metamorphic(machine: MachineName): Promise<Record<string, number>> {
  await open(machine);
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
