import { expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { branchBars, branchesOf } from './openedBranches';

const googlenet = networkOf(presetOf('googlenet').spec);
const [module] = googlenet.graph.stages[0]?.blocks ?? [];
if (module === undefined) throw new Error('no module');
const branches = branchesOf(googlenet, module);

test('an Inception module has four branches, in the order of their channels', () => {
  const kinds = branches.map((branch) => branch.map(({ op, out }) => `${op.kind} ${out.channels}`));
  expect(kinds).toEqual([
    ['conv 64'],
    ['conv 96', 'conv 128'],
    ['conv 16', 'conv 32'],
    ['maxPool 192', 'conv 32'],
  ]);
});

test('a residual block has none', () => {
  const resnet = networkOf(presetOf('resnet50').spec);
  const [block] = resnet.graph.stages[0]?.blocks ?? [];
  expect(block && branchesOf(resnet, block)).toEqual([]);
});

test('its bars are within the frame, apart, and as wide as their channels', () => {
  const frame = { x: 100, y: 10, width: 300, height: 130 };
  const { layers } = branchBars(branches, frame, 192, 12);
  expect(layers).toHaveLength(7);
  for (const { box } of layers) {
    expect(box.x).toBeGreaterThan(frame.x);
    expect(box.x + box.width).toBeLessThan(frame.x + frame.width);
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
  }
  const rows = [...new Set(layers.map(({ box }) => box.y))];
  expect(rows).toHaveLength(4);
  const width = (index: number) => layers[index]?.box.width ?? 0;
  expect(width(2) / width(0)).toBeCloseTo(2, 6);
});
