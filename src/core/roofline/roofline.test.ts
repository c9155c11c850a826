import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { rooflineCsv } from './csv';
import { remainderOf, roofOf, timedSteps, underRoof } from './roofline';
import { type StepCost, stepCosts } from './steps';
import { whyOf } from './why';

const small = buildGraph(residualOf('cifar10-resnext29-4x6d'));
/** As the engine fuses: BN, additions and ReLUs go with what is before them. */
const stepNames = (graph: typeof small) =>
  graph.layers.flatMap(({ name, op: { kind } }) =>
    ['conv', 'globalAvgPool', 'maxPool', 'linear'].includes(kind) ? [name] : [],
  );

test('a step is its layer with all that is fused into it, and all steps are the network', () => {
  const steps = stepCosts(small, stepNames(small));
  expect(steps.reduce((sum, { macs }) => sum + macs, 0)).toBe(graphCost(small).macs);
  const grouped = steps.find(({ name }) => name === 'layer1.0.conv2');
  // 24 channels on 32 px in and out, six inputs of 3x3 for each of 24, and a bias each.
  expect(grouped).toEqual({
    name: 'layer1.0.conv2',
    kind: 'grouped 3x3',
    stage: 0,
    macs: 24 * 32 * 32 * 6 * 9,
    bytesMoved: 4 * (2 * 24 * 32 * 32 + 24 * 6 * 9 + 24),
    outputs: 24 * 32 * 32,
  });
});

test('a step that adds a shortcut reads it too', () => {
  const step = stepCosts(small, stepNames(small)).find(({ name }) => name === 'layer1.1.conv3');
  expect(step?.bytesMoved).toBe(4 * (24 * 1024 + 64 * 1024 + 64 * 1024 + 24 * 64 + 64));
});

test('a name that the graph has not is an error', () => {
  expect(() => stepCosts(small, ['layer9'])).toThrow('no layer of this name: layer9');
});

const cost = (name: string, macs: number, bytesMoved: number): StepCost => ({
  name,
  kind: '1x1',
  stage: 0,
  macs,
  bytesMoved,
  outputs: 10,
});
const COSTS = [cost('quick', 8e6, 1e6), cost('wide', 1e6, 2e6), cost('short', 9e6, 9e6)];
const STEPS = timedSteps(COSTS, [2, 1, 0.001]);

test('the roof is what the quickest steps reach, and one too short to be timed sets none', () => {
  const roof = roofOf(STEPS);
  expect(roof).toEqual({
    macsPerSecond: 4e9,
    macsStep: 'quick',
    bytesPerSecond: 2e9,
    bytesStep: 'wide',
    ridge: 2,
  });
  if (roof === null) throw new Error('no roof');
  const [quick, wide, short] = STEPS.map((step) => underRoof(step, roof));
  expect(quick).toEqual({ bound: 'macs', reached: 1 });
  expect(wide).toEqual({ bound: 'bytes', reached: 1 });
  expect(short?.reached).toBeGreaterThan(1);
});

test('without a step that multiplies there is no roof, and a step without time is none', () => {
  expect(roofOf(timedSteps([cost('pool', 0, 8)], [1]))).toBeNull();
  expect(roofOf([])).toBeNull();
  expect(timedSteps(COSTS, [0, 1, 0]).map(({ name }) => name)).toEqual(['wide']);
});

test('images at once do as much more in their time', () => {
  const [one] = timedSteps([cost('a', 1000, 10)], [1], 8);
  expect(one).toMatchObject({ macsPerSecond: 8e6, bytesPerSecond: 8e4, share: 1 });
});

test('what the steps leave of a run is told, and whether it is more than a tenth', () => {
  expect(remainderOf(9.5, 10)).toMatchObject({ share: 0.05, within: true });
  expect(remainderOf(8, 10)).toMatchObject({ share: 0.2, within: false });
  expect(remainderOf(12, 10)).toMatchObject({ share: -0.2, within: false });
});

test('the kind that adds most to the time is named, the grouped 3x3 against the dense', () => {
  const a = timedSteps([{ ...cost('c', 100, 10), kind: '3x3' }, cost('d', 100, 10)], [1, 4]);
  const b = timedSteps([{ ...cost('c', 10, 20), kind: 'grouped 3x3' }, cost('d', 190, 20)], [5, 5]);
  const why = whyOf(a, b);
  expect(why).toMatchObject({ time: 2, macs: 1, bytes: 2, outputs: 1 });
  expect(why.most).toEqual({ kind: 'grouped 3x3', addedMs: 4 });
  expect(why.b.find(({ kind }) => kind === 'grouped 3x3')).toMatchObject({
    shareOfTime: 0.5,
    shareOfMacs: 0.05,
    macsPerByte: 0.5,
  });
  // The other way about it is what B saves most.
  expect(whyOf(b, a).most).toEqual({ kind: '3x3', addedMs: -4 });
});

test('the CSV has a line for each step of each network', () => {
  const csv = rooflineCsv([{ name: 'A, the first', steps: STEPS }], roofOf(STEPS));
  const [head, quick, ...others] = csv.trimEnd().split('\r\n');
  expect(head).toMatch(/^network,layer,kind,stage,macs,bytes_moved,ms,/);
  expect(quick).toBe(
    '"A, the first",quick,1x1,1,8000000,1000000,2,0.6664,4000000000,500000000,8,macs,1',
  );
  expect(others).toHaveLength(2);
});
