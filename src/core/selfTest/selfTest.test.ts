import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { makesNetwork, validate } from '../validate';
import { countRows } from './countCheck';
import { KERNEL_CASES, kernelSteps } from './kernelCases';
import { RECORDED_NETWORKS, recordedCheckpoints, recordedPhoto } from './recordedNetworks';
import { relativeError } from './relativeError';
import { type SelfTestCheck, withCheck } from './report';

test('the error is the largest difference over the largest value, and none of what is no number', () => {
  expect(relativeError([1, 2, -4], [1, 2.5, -5])).toBe(0.2);
  expect(relativeError([0, 0], [0, 0])).toBe(0);
  expect(relativeError([0, 1], [0, 0])).toBe(Number.POSITIVE_INFINITY);
  expect(relativeError([1, Number.NaN], [1, 1])).toBeNull();
  expect(relativeError([Number.POSITIVE_INFINITY], [1])).toBeNull();
  expect(relativeError([1], [1, 1])).toBeNull();
});

const check = (change: Partial<SelfTestCheck>): SelfTestCheck => ({
  group: 'kernel',
  name: 'add',
  backend: 'wasm',
  passed: true,
  largestError: 0,
  bound: 1e-4,
  where: 'here',
  compared: 1,
  elapsedMs: 2,
  failure: null,
  ...change,
});

test('parts of a check are one: the largest error counts, and one failed part fails it', () => {
  const worse = check({ largestError: 2, passed: false, where: 'there' });
  const [one, ...others] = [check({}), worse, check({}), check({ backend: 'cpu' })].reduce(
    withCheck,
    [] as readonly SelfTestCheck[],
  );
  expect(one).toEqual(check({ ...worse, compared: 3, elapsedMs: 6 }));
  expect(others).toEqual([check({ backend: 'cpu' })]);
  const nothing = check({ largestError: null, passed: false, where: 'nowhere' });
  expect([worse, nothing].reduce(withCheck, [] as readonly SelfTestCheck[])[0]?.where).toBe(
    'nowhere',
  );
});

test('a count that is off by one is seen', () => {
  const rows = countRows((spec) => {
    const cost = graphCost(buildGraph(spec));
    return { ...cost, macs: cost.macs + 1 };
  });
  expect(rows).toHaveLength(21);
  for (const { counted, wanted } of rows) expect(relativeError(counted, wanted)).toBeGreaterThan(0);
  for (const { counted, wanted } of countRows()) expect(relativeError(counted, wanted)).toBe(0);
});

test('what was recorded is whole', () => {
  expect(RECORDED_NETWORKS.map(({ logits }) => logits.length)).toEqual([10, 10, 10, 10]);
  const { rgb, logits } = recordedPhoto();
  expect(rgb).toHaveLength(32 * 32 * 3);
  expect(Object.values(logits).map(({ length }) => length)).toEqual([10, 10]);
  // A zip begins with PK, a pickle of protocol 2 with its opcode.
  expect(recordedCheckpoints().map(({ file }) => [...file.slice(0, 2)])).toEqual([
    [0x50, 0x4b],
    [0x80, 0x02],
  ]);
});

test.each(KERNEL_CASES)('$name makes a network whose steps cover every layer once', (each) => {
  expect(makesNetwork(validate(each.spec))).toBe(true);
  const graph = buildGraph(each.spec);
  const layers = kernelSteps(graph, each.apart).flatMap((step) => step.layers);
  expect(layers).toEqual(graph.layers.slice(1).map((_, at) => at + 1));
});
