import { expect, test } from 'vitest';
import { diffGraphs } from '../../core/diff/diffGraphs';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import type { DiffFilter } from '../../store/view';
import { nodesOf } from './diffNodes';
import { rowsOf } from './diffRows';

function rows(a: string, b: string, filter: DiffFilter = 'all') {
  const [from, to] = [a, b].map((id) => buildGraph(presetOf(id).spec));
  if (!from || !to) throw new Error('no graphs');
  return rowsOf(nodesOf(diffGraphs(from, to), filter), new Map());
}
const labels = (shown: ReturnType<typeof rows>, level: number) =>
  shown.filter((row) => row.level === level).map(({ node }) => node.label);

test('of two equal networks all is folded, and nothing is left where only changes are listed', () => {
  const all = rows('resnet50', 'resnet50');
  expect(labels(all, 1)).toEqual(['Stem', 'Stage 1', 'Stage 2', 'Stage 3', 'Stage 4', 'Head']);
  expect(all).toHaveLength(6);
  expect(rows('resnet50', 'resnet50', 'changed')).toEqual([]);
});

test('a block that differs as the one before it is folded, and says as which', () => {
  const all = rows('resnet50', 'resnext50_32x4d');
  const stage3 = all.filter(({ node }) => node.key.startsWith('block 2'));
  const blocks = stage3.filter(({ level }) => level === 2);
  expect(blocks.map(({ open }) => open)).toEqual([true, true, false, false, false, false]);
  expect(blocks.map(({ node }) => node.repeats)).toEqual([
    null,
    null,
    ...Array.from({ length: 4 }, () => 'layer3.1'),
  ]);
  const conv2 = stage3.find(({ node }) => node.label === 'layer3.1.conv2');
  const bn = stage3.find(({ node }) => node.label === 'layer3.1.bn2');
  expect(bn?.node.what).toEqual(['channels 256 → 512']);
  expect(conv2?.node.what).toEqual([
    'groups 1 → 32',
    'channels out 256 → 512',
    'channels in 256 → 512',
  ]);
});

test('without what follows, the layers that changed of themselves are left', () => {
  const listed = rows('resnet50', 'resnext50_32x4d', 'reasons');
  expect(labels(listed, 1)).toEqual(['Stage 1', 'Stage 2', 'Stage 3', 'Stage 4']);
  expect(labels(listed, 3).slice(0, 2)).toEqual(['layer1.0.conv1', 'layer1.0.conv2']);
});

test('further blocks are folded, one by one, at their stage’s end', () => {
  const listed = rows('resnet50', 'resnet101', 'changed');
  expect(labels(listed, 1)).toEqual(['Stage 3']);
  expect(labels(listed, 2).at(0)).toBe('layer3.6');
  expect(labels(listed, 2)).toHaveLength(17);
  expect(labels(listed, 3)).toEqual([]);
});
