import { expect, test } from 'vitest';
import { compareTensors, misfitParams } from '../../core/import/misfit';
import { presetOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { markerOf, moduleMarks } from './marks';

const entryOf = (name: string, shape: readonly number[], boundTo: string | null = null) => ({
  name,
  boundTo,
  dtype: 'F32',
  shape,
  bytes: 4,
});
const NONE = new Set<string>();

test('tensors that a message groups by name and shape are marked', () => {
  const { graph } = networkOf(presetOf('resnet50').spec);
  const shapes = new Map<string, readonly number[]>(
    graph.layers.flatMap(({ tensors }) => tensors.map(({ name, shape }) => [name, shape] as const)),
  );
  shapes.set('layer1.0.conv2.weight', [64, 4, 3, 3]);
  shapes.set('layer1.1.conv2.weight', [64, 4, 3, 3]);
  shapes.set('fc.weight', [10, 512]);
  shapes.set('extra.weight', [3]);
  const params = { reason: 'state-dict-misfit', ...misfitParams(compareTensors(graph, shapes)) };
  const markOf = markerOf({ refusal: { code: 'weights-misfit', params }, notFinite: NONE });
  const marked = [...shapes].flatMap(([name, shape]) => {
    const mark = markOf(entryOf(name, shape));
    return mark === null ? [] : [[name, mark]];
  });
  expect(marked).toEqual([
    ['layer1.0.conv2.weight', 'misshapen'],
    ['layer1.1.conv2.weight', 'misshapen'],
    ['fc.weight', 'misshapen'],
    ['extra.weight', 'left-over'],
  ]);
});

test('NaN is flagged as the refusal names it and as it is found', () => {
  const params = { reason: 'not-finite', tensor: 'a', nan: 1, infinite: 0, others: 1 };
  const refusal = { code: 'weights-malformed', params } as const;
  const markOf = markerOf({ refusal, notFinite: new Set(['b']) });
  expect(['a', 'b', 'c'].map((name) => markOf(entryOf(name, [1])))).toEqual([
    'not-finite',
    'not-finite',
    null,
  ]);
});

test('what a bound file has over is not used', () => {
  const markOf = markerOf({ refusal: null, notFinite: NONE });
  expect(markOf(entryOf('bn1.num_batches_tracked', []))).toBe('unused');
  expect(markOf(entryOf('bn1.weight', [64], 'bn1.weight'))).toBeNull();
});

test('a module has the worst mark of its tensors, and none for what is not used', () => {
  const params = { unexpectedNames: ['layer1.0.b.weight', 'layer2.0.b.weight'] };
  const refusal = { code: 'weights-misfit', params } as const;
  const entries = [
    'layer1.0.a.weight',
    'layer1.0.b.weight',
    'layer2.0.b.weight',
    'layer3.0.a.weight',
  ];
  const markOf = markerOf({ refusal, notFinite: new Set(['layer1.0.a.weight']) });
  const marks = moduleMarks(
    entries.map((name) => entryOf(name, [1])),
    markOf,
  );
  expect([...marks]).toEqual([
    ['layer1.', 'not-finite'],
    ['layer1.0.', 'not-finite'],
    ['layer2.', 'left-over'],
    ['layer2.0.', 'left-over'],
  ]);
});
