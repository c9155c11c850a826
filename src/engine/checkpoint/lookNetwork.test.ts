import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../core/graph';
import { presetOf } from '../../core/presets';
import type { StoredTensor } from './checkpoint';
import { lookedNetwork } from './lookNetwork';

const { spec } = presetOf('cifar10-resnet29-1x16d');
const graph = buildGraph(spec);

/** The network's own tensors, all of zeros, as a file has them. */
function tensors(prefix = ''): Map<string, StoredTensor> {
  return new Map(
    graph.layers.flatMap((layer) =>
      layer.tensors.map(({ name, shape }) => entry(`${prefix}${name}`, shape)),
    ),
  );
}

function entry(name: string, shape: readonly number[], value = 0): [string, StoredTensor] {
  const count = shape.reduce((product, length) => product * length, 1);
  const bytes = new Uint8Array(new Float32Array(count).fill(value).buffer);
  return [name, { name, dtype: 'F32', shape, bytes }];
}

/** A file that was bound to no network. */
function unbound(checkpoint: Map<string, StoredTensor>) {
  const read = {
    checkpoint,
    format: 'safetensors',
    fileBytes: 1,
    part: null,
    parts: [],
    passedOver: [],
  } as const;
  return lookedNetwork({
    files: [],
    read: { ...read, metadata: {} },
    names: new Map(),
    spec: null,
  });
}

describe('the network of a file that is bound to none', () => {
  it('is known all the same where numbers are not finite', () => {
    const checkpoint = tensors('module.');
    const [name, stored] = entry('module.layer1.0.bn1.weight', [16], Number.NaN);
    checkpoint.set(name, { ...stored, shape: checkpoint.get(name)?.shape ?? [] });
    const { names, uses, issues } = unbound(checkpoint);
    expect([...issues]).toEqual([[name, 'not-finite']]);
    expect(names.get(name)).toBe('layer1.0.bn1.weight');
    expect(uses.get(name)).toMatchObject({ role: 'gamma', op: { kind: 'batchNorm' } });
  });

  it('is the nearest where one has another shape: that one and what is left over are named', () => {
    const checkpoint = tensors();
    checkpoint.set(...entry('layer2.0.conv1.weight', [7, 5, 1, 1]));
    checkpoint.set(...entry('neck.weight', [3]));
    const { uses, issues, wanted } = unbound(checkpoint);
    expect([...issues].sort()).toEqual([
      ['layer2.0.conv1.weight', 'misshapen'],
      ['neck.weight', 'left-over'],
    ]);
    const own = graph.layers.flatMap((layer) => layer.tensors);
    const { shape } = own.find((each) => each.name === 'layer2.0.conv1.weight') ?? {};
    expect(wanted.get('layer2.0.conv1.weight')).toEqual(shape);
    expect(uses.has('layer2.0.conv1.weight')).toBe(false);
    expect(uses.get('layer2.0.conv2.weight')?.op.kind).toBe('conv');
  });

  it('is not guessed from names of no network; what is not finite is found there too', () => {
    const checkpoint = new Map([entry('a.weight', [2], Number.NaN), entry('b.weight', [2])]);
    const { names, uses, issues } = unbound(checkpoint);
    expect([names.size, uses.size]).toEqual([0, 0]);
    expect([...issues]).toEqual([['a.weight', 'not-finite']]);
  });
});
